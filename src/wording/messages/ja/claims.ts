import type { claims as english } from '../en/claims';
import type { Translation } from '../translation';

export const claims: Translation<typeof english> = {
  'claim.taken-by-you.title': '{customer}の担当になりました',
  'claim.taken-by-you.text':
    'カードに担当者が表示され、リマインダーは担当者だけに届きます。期限の72時間前までにPartner Centerで応答がない場合、担当は自動的に解除されます。',
  'claim.taken-by-you-late.title': '{customer}の担当になりました',
  'claim.taken-by-you-late.text': 'カードに担当者が表示され、リマインダーは担当者だけに届きます。',
  'claim.yours-already.title': '{customer}はすでに担当中です',
  'claim.yours-already.text': '変更はありません。',
  'claim.nobody-has-it.title': '{customer}の担当者はいません',
  'claim.nobody-has-it.text': '変更はありません。',
  'claim.released.title': '{customer}の担当を外れました',
  'claim.released.text': 'カードの表示を更新しました。リマインダーは再びチャネルに届きます。',
  'claim.theirs-already.title': '{customer}はすでに{to}さんの担当です',
  'claim.theirs-already.text': '変更はありません。',
  'claim.handed-over.title': '{customer}の担当が{to}さんになりました',
  'claim.handed-over.text': 'カードの表示を更新し、{to}さんに通知しました。',
  'claim.handed-over-untold.title': '{customer}の担当が{to}さんになりました',
  'claim.handed-over-untold.text':
    'カードの表示は更新しましたが、{to}さん個人には通知できません。一度もこのボットとチャットを開いたことがない人には、メッセージを送れないためです。ご本人に直接お伝えください。',
  'claim.taken.title': '{by}さんが先に担当しています',
  'claim.taken.text':
    '{customer}は{by}さんが担当しているため、何も変更していません。引き継ぐには「assign」を使ってください。',
  'claim.not-yours.title': 'ほかの人が担当しています',
  'claim.not-yours.text':
    '{by}さんが担当しているため、何も変更していません。引き継ぐには「assign」を使ってください。',
  'claim.not-waiting.title': '{customer}への応答はもう必要ありません',
  'claim.not-waiting.text': '応答済みか期限切れのため、何も変更していません。',
  'claim.who.title': '「{name}」が誰のことかわかりません',
  'claim.who.text':
    '誰のことかわかるように、@でメンションし、一覧から名前を選んでください。何も変更していません。',
};
