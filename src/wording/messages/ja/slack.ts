import type { slack as english } from '../en/slack';
import type { Translation } from '../translation';

export const slack: Translation<typeof english> = {
  'slack.answers.invite-me':
    'まだこの会話に参加しておらず、自分では参加できないため、ここには何も届きません。「/invite @{name}」と入力して招待してください。',
  'slack.answers.not-here':
    'このチャットにはお二人以外は参加できないため、ここには何も届きません。チャネルか、ボットとのチャットでもう一度入力してください。',
  'slack.answers.nothing-named.title': 'このメッセージに紹介案件が見つかりません',
  'slack.answers.nothing-named.text':
    'メッセージには、紹介案件のIDまたはPartner Centerのアドレスが必要です。応答待ちの案件は一覧で確認できます。',
  'slack.answers.form-late.title': 'フォームを開けませんでした',
  'slack.answers.form-late.text':
    'Slackが時間内に開かなかったため、何も変更されていません。もう一度ボタンを押してください。',
  'slack.answers.settings-saved.title': '設定が変更されました',
  'slack.answers.settings-saved.text': '{name}さんが、この会話への紹介案件の通知方法を変更しました。',
  'slack.card.respond-by': '応答期限',
  'slack.card.deadline-was': '期限',
  'slack.card.estimated': '（推定）',
  'slack.form.open': '変更…',
  'slack.form.save': '保存',
  'slack.form.cancel': 'キャンセル',
  'slack.form.for-all': '{count, plural, other {ここにある#件のルールすべてに適用されます。}}',
  'slack.form.timezone-hint': 'タイムゾーンの名前：「Europe/Paris」「America/New_York」「UTC」。',
  'slack.form.reminders-hint': '期限のどれだけ前か：「7d 3d 1d 4h」、または「off」。',
  'slack.form.digest-line': '下の曜日に送信し、動きがないときは1行だけ',
  'slack.form.digest-silence': '下の曜日に送信し、動きがないときは送信しない',
  'slack.form.digest-off': 'ダイジェストなし',
  'slack.form.digest-at': 'ダイジェストの時刻',
  'slack.form.digest-days': 'ダイジェストの曜日',
  'slack.form.work-days': '勤務日',
  'slack.form.work-from': '勤務開始',
  'slack.form.work-to': '勤務終了',
  'slack.help.intro':
    '新しい案件は、応答までの残り時間とともに数分でここに表示されます。ボタンを押すか、「/referral」に続けてボタンの言葉を入力してください。',
  'slack.help.ways-shared':
    'どこでも「/referral」に続けて言葉を入力できます。ボットがいるチャネルではメンションし、ボットとのチャットでは言葉だけで十分です。「/referral」への返信は、ここで何かが変わる場合を除き、本人だけに表示されます。',
  'slack.help.ways-personal':
    'ここでは言葉だけで十分です。チャネルでは「/referral」に続けて言葉を入力するか、先にボットをメンションしてください。',
  'slack.home.claims': '{count, plural, =0 {担当している案件} other {担当している案件：#件}}',
  'slack.home.expiring': 'まもなく期限切れ',
  'slack.home.rules': '投稿の内容と投稿先',
  'slack.home.no-claims': 'まだありません。紹介案件の「{button}」を押すと、応答するまでここに表示されます。',
  'slack.home.none-expiring': '応答待ちの案件のうち、数日以内に期限が切れるものはありません。',
  'slack.home.no-rules':
    '購読している会話はまだありません。ボットをチャネルに招待し、そこで「/referral subscribe」と入力してください。',
  'slack.home.waiting':
    '{count, plural, =0 {応答待ちの案件はありません。} other {#件の案件が応答待ちです。}}',
  'slack.home.as-of': '{moment}現在。',
};
