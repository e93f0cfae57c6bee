import type { problems as english } from '../en/problems';
import type { Translation } from '../translation';

export const problems: Translation<typeof english> = {
  'problem.our-fault.title': 'こちら側で問題が発生しました',
  'problem.our-fault.text':
    '何も変更していません。少し待ってからもう一度お試しください。繰り返し発生する場合は、管理者にコードをお伝えください。',
  'problem.misunderstood.title': '内容を理解できませんでした',
  'problem.misunderstood.text':
    '「{words}」はわかりません。応答待ちの案件を見るには「list」、個別の案件を見るには「show」に続けて案件のIDか顧客名、できることの一覧を見るには「help」と入力してください。',
  'problem.misunderstood.meant': '「{words}」はわかりません。「{command}」のことですか？',
  'problem.almost.title': 'あと少しです',
  'problem.almost.text': '{reason} 「{command}」のことですか？',
  'problem.still-reading.title': 'Partner Centerをまだ読み込んでいません',
  'problem.still-reading.text':
    '最初の読み込みが終わっていないため、紹介案件をまだ把握していません。1分ほど待ってからもう一度お試しください。',
  'problem.filter.title': 'フィルターを読み取れません',
  'problem.order.title': 'その項目では並べ替えできません',
  'problem.rule.title': 'ルールを読み取れないため、何も変更していません',
  'problem.filter.mended': '{reason} もしかして：{filter}',
  'problem.filter.text': '{reason}',
  'problem.not-a-referral.title': '「{words}」という紹介案件はありません',
  'problem.not-a-referral.text':
    '案件のIDでも、把握している顧客名の一部でもありません。IDはc5fbb3b6-be74-4795-9fb5-4324c73fed37のような形式です。顧客名は一覧で確認できます。',
  'problem.not-a-referral.example':
    '案件のIDでも、把握している顧客名の一部でもないため、何も変更していません。正しい入力例：「{command}」',
  'problem.which-of-them.title': '{count, plural, other {「{words}」に当てはまる紹介案件が#件あります}}',
  'problem.which-of-them.text': 'IDでどれかを指定してください。何も変更していません。',
  'problem.not-there.title': '紹介案件が見つかりません',
  'problem.not-there.text':
    'IDが{id}の紹介案件はPartner Centerにないか、このボットのアカウントでは表示できません。IDを確かめるか、一覧から探してください。',
  'problem.withdrawn.text':
    'IDが{id}の紹介案件はPartner Centerにないか、このボットのアカウントでは表示できません。以前は存在していたため、取り下げられた可能性があります。IDを確かめるか、一覧から探してください。',
  'problem.not-answering.title': 'Partner Centerが応答していません',
  'problem.not-answering.text':
    '何も変更していません。この紹介案件の保存済みデータもありません。1分ほど待ってからもう一度お試しください。',
  'problem.too-late-to-undo.title': '時間が経ちすぎているため、元に戻せません',
  'problem.too-late-to-undo.text':
    '元に戻せるのは10分以内のため、何も変更していません。今からルールを削除するには、購読を解除してください。',
  'problem.which-subscription.title': '{count, plural, other {ここには購読が#件あります}}',
  'problem.which-subscription.text': '番号で指定するか、すべてを選んでください。何も変更していません。',
  'problem.no-such-subscription.title': '購読{number}はありません',
  'problem.no-such-subscription.text':
    '{count, plural, other {ここにある購読は#件だけです。何も変更していません。}}',
};
