import type { summaries as english } from '../en/summaries';
import type { Translation } from '../translation';

export const summaries: Translation<typeof english> = {
  'summary.customer-and-value': '{customer}、{value}',
  'summary.with-deadline': '{sentence} – {deadline}',
  'summary.new': '新しい紹介案件：{referral}',
  'summary.new-again': '新しい紹介案件（重複の可能性）：{referral}',
  'summary.settled': '{state}：{referral}',
  'summary.settled-again': '{state}（重複の可能性）：{referral}',
  'summary.gone': 'Partner Centerにもうありません：{referral}',

  'summary.reminder': '{left}：{referral} – まだ誰も応答していません',
  'summary.reminder-claimed': '{left}：{referral} – {name}さんが担当中、未応答です',
  'summary.reminder-lapsed': '{left}：{referral} – {name}さんの担当が解除され、誰も応答していません',
  'summary.reminder-overdue': '期限超過：{referral}',
  'summary.reminder-undated': 'まだ応答待ち：{referral}',

  'summary.claimed': '{name}さんが担当：{referral}',
  'summary.handed-over': '{name}さんに引き継ぎ：{referral}',
  'summary.handed-over-by': '{by}さんから{name}さんに引き継ぎ：{referral}',
  'summary.claim-given-back': '{by}さんが担当を外れ、担当者なし：{referral}',
  'summary.claim-lapsed': '{by}さんの担当が解除されました：{referral}',

  'summary.detail': '{referral}：{standing}',
  'summary.detail-waiting': '{referral}：応答待ち',
  'summary.explained': '{customer}がどこに、なぜ表示されたか',

  'summary.list.pending':
    '{count, plural, =0 {応答待ちの紹介案件はありません} other {応答待ちの紹介案件#件}}',
  'summary.list.active': '{count, plural, =0 {進行中の紹介案件はありません} other {進行中の紹介案件#件}}',
  'summary.list.closed': '{count, plural, =0 {終了した紹介案件はありません} other {終了した紹介案件#件}}',
  'summary.list.expiring':
    '{count, plural, =0 {まもなく期限切れの紹介案件はありません} other {まもなく期限切れの紹介案件#件}}',
  'summary.list.all': '{count, plural, =0 {紹介案件はありません} other {紹介案件#件}}',
  'summary.list.related':
    '{count, plural, =0 {このエンゲージメントの紹介案件はありません} other {このエンゲージメントの紹介案件#件}}',
  'summary.list.search': '{count, plural, =0 {紹介案件が見つかりませんでした} other {見つかった紹介案件#件}}',
  'summary.list.query':
    '{count, plural, =0 {条件に一致する紹介案件はありません} other {条件に一致する紹介案件#件}}',
  'summary.list.page': '{list}のうち{from}～{to}件目',

  'summary.baseline.none': '応答待ちの紹介案件はありません。新しい案件が届くとここに表示されます。',
  'summary.baseline.some': '{count, plural, other {#件の紹介案件が応答待ちです}}',
  'summary.baseline.some-overdue':
    '{count, plural, other {#件の紹介案件が応答待ちです}}（うち期限超過{overdue}件）',
  'summary.baseline.first': '{waiting} – 先頭：{customer}',

  'summary.subscribed.everything': 'すべての紹介案件の購読を開始しました',
  'summary.subscribed.some': '条件に合う紹介案件の購読を開始しました（{what}）',
  'summary.subscribed.everything-already': 'すべての紹介案件をすでに購読中です',
  'summary.subscribed.some-already': '条件に合う紹介案件をすでに購読中です（{what}）',
  'summary.subscribed.with-count':
    '{count, plural, =0 {{subscribed}。応答待ちは今のところありません} other {{subscribed}。応答待ちは現在#件です}}',
  'summary.subscribed.uncounted': '{subscribed}。まとめはあとで届きます',
  'summary.unsubscribed.none': '解除する購読はありませんでした',
  'summary.unsubscribed.last':
    '{removed, plural, other {#件の購読を解除しました}}。今後ここには何も投稿されません',
  'summary.unsubscribed.some': '{removed, plural, other {#件の購読を解除しました}}。{rest}',
  'summary.unsubscribed.rest': '{left, plural, other {残りの購読は#件です}}',
  'summary.subscriptions': '{count, plural, =0 {ここにはまだ購読がありません} other {ここでの購読は#件です}}',

  'summary.help': 'このボットでできること',
  'summary.welcome':
    'こんにちは。Microsoftの紹介案件を見守ります。「subscribe」と入力すると、新しい案件がここに届きます。',
  'summary.title-and-text': '{title} – {text}',
};
