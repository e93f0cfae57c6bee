import type { explained as english } from '../en/explained';
import type { Translation } from '../translation';

export const explained: Translation<typeof english> = {
  'explained.title': '{customer}がどこに、なぜ表示されたか',
  'explained.nobody': 'どこにも表示されていません。購読しているチャネルがありません。',
  'explained.unnamed-channel': '名前のないチャネル',
  'explained.matches': '一致：{rule}',
  'explained.does-not-match': '不一致：{rule}',
  'explained.more-rules': '{count, plural, other {ほか#件のルール}}',

  'explained.nobody-here': '投稿なし：ここには購読がありません。',
  'explained.no-rule': '投稿なし：一致するルールがありません。',
  'explained.no-card':
    '個別のカードは投稿されていません。このチャネルの購読開始時にすでに応答待ちだったか、応答の必要がない案件です。',

  'explained.redrawn': '{count, plural, =1 {カードを更新：{moment}} other {カードを#回更新、最終：{moment}}}',
  'explained.posted':
    '{what, select, card {カードを投稿：{moment}} update {更新したカードを投稿：{moment}} reminder {リマインダーを投稿：{moment}} other {担当に関するお知らせを投稿：{moment}}}',
  'explained.refused':
    '{what, select, card {カードが拒否されました：{reason}} update {更新したカードが拒否されました：{reason}} reminder {リマインダーが拒否されました：{reason}} other {担当に関するお知らせが拒否されました：{reason}}}',
  'explained.no-reason': '理由の説明なし',
  'explained.being-sent':
    '{what, select, card {カードを送信中} update {更新したカードを送信中} reminder {リマインダーを送信中} other {担当に関するお知らせを送信中}}',
  'explained.unanswered':
    '{what, select, card {カードを送信したが応答なし、{moment}に再確認} update {更新したカードを送信したが応答なし、{moment}に再確認} reminder {リマインダーを送信したが応答なし、{moment}に再確認} other {担当に関するお知らせを送信したが応答なし、{moment}に再確認}}',
  'explained.next-to-be-sent':
    '{what, select, card {次にカードを送信} update {次に更新したカードを送信} reminder {次にリマインダーを送信} other {次に担当に関するお知らせを送信}}',
  'explained.waits':
    '{what, select, card {カードは{moment}まで待機} update {更新したカードは{moment}まで待機} reminder {リマインダーは{moment}まで待機} other {担当に関するお知らせは{moment}まで待機}}',
  'explained.with-reason': '{line}（{reason}）',
  'explained.next-reminder': '次のリマインダー：{moment}',
};
