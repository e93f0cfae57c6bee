import type { subscriptions as english } from '../en/subscriptions';
import type { Translation } from '../translation';

export const subscriptions: Translation<typeof english> = {
  'subscriptions.subscribed': '購読を開始しました',
  'subscriptions.already': 'すでに購読中です。何も変更していません',
  'subscriptions.recent':
    '{total, plural, other {過去30日間の紹介案件#件のうち、{matched}件がこのルールに一致します。}}',
  'subscriptions.not-counted':
    'Partner Centerをまだ読み込んでいません。すでに応答待ちの案件は、あとで1つのメッセージにまとめてお送りします。',
  'subscriptions.none-waiting': '一致する応答待ちの案件は、今のところありません。',
  'subscriptions.waiting-all': '{total, plural, other {一致する応答待ちの案件が#件あります。}}',
  'subscriptions.waiting-part':
    '{total, plural, other {一致する応答待ちの案件が#件あります。急ぎの{shown}件は次のとおりです。}}',
  'subscriptions.zone': '一致する紹介案件が届くと、ここに表示されます。時刻は{zone}で表示します。',
  'subscriptions.see-all': '応答待ちをすべて見る',

  'subscriptions.removed':
    '{count, plural, =0 {解除する購読はありませんでした} other {#件の購読を解除しました}}',
  'subscriptions.left':
    '{count, plural, =0 {今後、ここに自動で投稿されることはありません。} other {ここには購読が#件残っています。}}',

  'subscriptions.title': 'ここでの購読',
  'subscriptions.count':
    '{count, plural, =0 {購読はまだありません。} other {ルールは#件です。いずれか1つに一致すれば届きます。}}',
  'subscriptions.how-to-begin':
    'すべての紹介案件を受け取るには「subscribe」、絞り込むには「subscribe」に続けてルールを入力してください。',
  'subscriptions.how-to-remove': '解除するには、「unsubscribe」に続けて番号を入力してください。',
  'subscriptions.added': '{day}に追加 · 時刻は{zone}',
  'subscriptions.added-by': '{day}に{person}さんが追加 · 時刻は{zone}',
  'subscriptions.remove-all': 'すべて解除',
  'subscriptions.empty-rule': '（空）',
};
