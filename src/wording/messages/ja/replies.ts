import type { replies as english } from '../en/replies';
import type { Translation } from '../translation';

export const replies: Translation<typeof english> = {
  'snooze.done.title': 'リマインダーをスヌーズしました',
  'snooze.done.text': 'この案件のリマインダーは、{until}までここに届きません。',
  'snooze.shortened.text':
    'この案件のリマインダーは、{until}までここに届きません。その時刻には、必ず届く最後のリマインダーが送られます。',
  'snooze.over.title': 'スヌーズを解除しました',
  'snooze.over.text': 'この案件のリマインダーが再びここに届きます。',
  'snooze.bad-length.title': 'どのくらいの期間ですか？',
  'snooze.not-waiting.title': 'スヌーズするリマインダーはありません',
  'snooze.not-waiting.text': '応答済みか期限切れのため、この案件のリマインダーは届きません。',
  'length.not-a-length':
    '「{text}」は期間として読み取れないため、何も変更していません。正しい入力例：「{example}」',
  'length.too-long':
    '「{text}」は、紹介案件に応答しなければならない14日間を超えているため、何も変更していません。正しい入力例：「{example}」',
  'length.too-short': '「{text}」は15分未満のため、何も変更していません。正しい入力例：「{example}」',
  'setting.nothing-here.title': 'ここにはまだ何も投稿されていません',
  'setting.nothing-here.text':
    'まず「subscribe」と入力してください。そのあとで、リマインダーやダイジェストの時刻を設定できます。',
  'setting.remind.title': 'リマインダーの時期を読み取れないため、何も変更していません',
  'remind.none': '期限のどのくらい前かを指定してください。正しい入力例：「{example}」',
  'remind.too-many':
    '1件の紹介案件にリマインダーが{text}回指定されています。設定できるのは8回までです。正しい入力例：「{example}」',
  'setting.hours.title': '勤務時間を読み取れないため、何も変更していません',
  'hours.none': '開始時刻、終了時刻、曜日を指定してください。正しい入力例：「{example}」',
  'hours.not-hours': '「{text}」は、時刻、曜日、祝日のいずれでもありません。正しい入力例：「{example}」',
  'hours.twice': '「{text}」は2つ目の時間帯です。指定できるのは1つだけです。正しい入力例：「{example}」',
  'hours.ends-before-it-starts': '「{text}」は、終了が開始より前になっています。正しい入力例：「{example}」',
  'hours.not-a-country':
    '「{text}」という国はありません。国はFRのような2文字のコードで指定します。正しい入力例：「{example}」',
  'setting.timezone.title': 'そのタイムゾーンがわからないため、何も変更していません',
  'timezone.unknown': '「{text}」というタイムゾーンはありません。正しい入力例：「{example}」',
  'setting.language.title': 'その言語には対応していないため、何も変更していません',
  'language.unknown':
    '対応している言語は{languages}です。「{text}」には対応していません。正しい入力例：「{example}」',
  'setting.digest.title': 'ダイジェストの時刻を読み取れないため、何も変更していません',
  'setting.digest.not-a-time': '「{text}」は時刻ではありません。正しい入力例：「{example}」',
  'setting.digest.hour':
    '「{text}」は時刻ではありません。時は0～23で指定してください。正しい入力例：「{example}」',
  'setting.digest.minute':
    '「{text}」は時刻ではありません。分は0～59で指定してください。正しい入力例：「{example}」',
  'setting.digest.zone': '「{text}」というタイムゾーンはありません。正しい入力例：「{example}」',
  'setting.digest.days': '「{text}」は曜日ではありません。正しい入力例：「{example}」',
  'setting.digest.unknown': 'ここでの「{text}」の意味がわかりません。正しい入力例：「{example}」',
  'setting.digest.two-times':
    '「{text}」は2つ目の時刻です。ダイジェストは1日1回届きます。正しい入力例：「{example}」',
  'setting.digest.two-zones':
    '「{text}」は2つ目のタイムゾーンです。指定できるのは1つだけです。正しい入力例：「{example}」',
  'setting.digest.two-ways':
    '「{text}」は、その前の指定と矛盾しています。動きがない日は、1行だけ送るか何も送らないかのどちらかです。正しい入力例：「{example}」',
  'setting.digest.not-alone': '「{text}」は単独で指定してください。正しい入力例：「{example}」',
};
