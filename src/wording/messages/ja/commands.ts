import type { commands as english } from '../en/commands';
import type { Translation } from '../translation';

export const commands: Translation<typeof english> = {
  'command.undo-is-a-button': '元に戻すには、「subscribe」への返信にあるボタンを使ってください。',
  'command.which-referral': 'どの紹介案件ですか？ 案件のIDか顧客名を指定してください。',
  'command.which-id': 'どの紹介案件ですか？ 案件のIDを指定してください。',
  'command.no-such-list':
    '一覧に表示できるのは、pending、active、closed、expiring、allの紹介案件です。「{words}」は表示できません。',
  'command.explain-which': 'どの紹介案件を説明しますか？ 案件のIDを指定してください。',
  'command.related-to-what':
    '何に関連する案件ですか？ エンゲージメントIDを指定してください。紹介案件の「日付とID」に記載されています。',
  'command.search-what': '何を検索しますか？ 顧客名の一部を入力してください。',
  'command.unsubscribe-which':
    'どの購読を解除しますか？ 番号かallを指定してください。「{words}」はどちらでもありません。',
  'command.assign-what-to-whom': 'どの紹介案件を誰の担当にするかを指定してください。',
};
