import type { cards as english } from '../en/cards';
import type { Translation } from '../translation';

export const cards: Translation<typeof english> = {
  'cards.open-in-partner-center': 'Partner Centerで開く',
  'cards.details': '詳細',
  'cards.needs': '顧客のニーズ',
  'cards.and-more': '{count, plural, other {ほか#件}}',

  'cards.help': 'ヘルプ',
  'cards.subscribe': '購読する',
  'cards.subscribe-to-everything': 'すべての案件を購読',
  'cards.unsubscribe': '購読を解除',
  'cards.undo': '元に戻す',
  'cards.subscriptions-here': 'ここでの購読',
  'cards.settings': '設定',
  'cards.list-pending': '応答待ちを見る',
  'cards.list-active': '進行中の紹介案件',
  'cards.list-closed': '終了した紹介案件',
  'cards.list-expiring': 'まもなく期限切れ',
  'cards.list-all': 'すべての紹介案件',
  'cards.list-related': '関連する紹介案件',
  'cards.show': '{id}を表示',

  'cards.untitled-problem': '問題が発生しました',
  'cards.problem-code': '解決しない場合は、管理者にこのコードをお伝えください：{code}',
  'cards.fault': 'ボットに対応が必要です',
  'cards.fault-noticed': '検出日時：{moment}',
};
