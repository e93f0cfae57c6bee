import type { lists as english } from '../en/lists';
import type { Translation } from '../translation';

export const lists: Translation<typeof english> = {
  'lists.pending.title': '応答待ち',
  'lists.active.title': '承諾済み・進行中',
  'lists.closed.title': '終了',
  'lists.expiring.title': 'まもなく期限切れ',
  'lists.all.title': 'すべての紹介案件',
  'lists.related.title': '関連する紹介案件',
  'lists.search.title': '検索結果',
  'lists.query.title': '条件に一致する紹介案件',
  'lists.search.title-words': '「{words}」の検索結果',

  'lists.pending.badge': '応答待ち',
  'lists.active.badge': '進行中',
  'lists.closed.badge': '終了',
  'lists.expiring.badge': '期限間近',
  'lists.all.badge': 'すべて',
  'lists.related.badge': '同じエンゲージメント',
  'lists.search.badge': '検索',
  'lists.query.badge': 'フィルター',

  'lists.pending.empty':
    '応答待ちの案件はありません。購読すると、新しい紹介案件が自動的にここに表示されます。',
  'lists.active.empty': '進行中の紹介案件はありません。',
  'lists.closed.empty': '終了した紹介案件はまだありません。',
  'lists.expiring.empty': 'まもなく期限切れになる案件はありません。',
  'lists.all.empty': '把握している紹介案件はまだありません。',
  'lists.related.empty': 'このエンゲージメントに属する紹介案件はないか、閲覧できるものがありません。',
  'lists.search.empty':
    'これらの語句をすべて名前、メモ、担当者に含む紹介案件はありません。語句を減らすか、語句の一部で試してください。',
  'lists.query.empty':
    'このフィルターに一致する紹介案件はありません。条件を減らすか、すべてを表示してください。',

  'lists.range.most-urgent': '{range}／{total}件、急ぎの順',
  'lists.range.latest-change': '{range}／{total}件、更新の新しい順',
  'lists.range.as-asked': '{range}／{total}件、指定された順',
  'lists.stored': 'Partner Centerが応答しなかったため、{moment}時点の情報を表示しています。',

  'lists.previous': '前へ',
  'lists.next': '次へ',
  'lists.waiting': '応答待ち',
  'lists.everything': 'すべて',
  'lists.see-all': '{total}件すべてを見る',
  'lists.open': '{customer}を開く',

  'lists.closes': '{day}成約予定',
  'lists.no-date': '期限なし',

  'lists.baseline.title':
    '{total, plural, =0 {応答待ちの案件はありません} other {#件の紹介案件が応答待ちです}}',
  'lists.baseline.intro':
    'このボットが追加される前からの案件を、1つのメッセージにまとめました。{overdue, plural, =0 {} other {#件が期限を過ぎています。}}{part, select, yes {急ぎの{shown}件は次のとおりです。} other {}}',
  'lists.baseline.footer': 'これ以降の新しい紹介案件は、1件ずつカードで届きます。',
};
