import type { help as english } from '../en/help';
import type { Translation } from '../translation';

export const help: Translation<typeof english> = {
  'help.title': 'Microsoftの紹介案件を見守ります',
  'help.intro':
    '新しい案件が、応答までの残り時間とともに数分以内にここに届きます。行を押すか、そこに書かれた言葉を入力してください。',

  'help.list.title': '応答待ちの案件を見る',
  'help.list.text': '急ぎの順',
  'help.expiring.title': 'まもなく期限切れの案件を見る',
  'help.expiring.text': '手遅れになる前に',
  'help.subscribe.title': '新しい紹介案件の通知を受け取る',
  'help.subscribe.text': '1件ずつ数分以内にここに届きます',
  'help.subscriptions.title': 'ここへの投稿を確認・変更する',
  'help.subscriptions.text': 'この会話のルール',
  'help.show.title': '案件を調べる',
  'help.show.text': '紹介案件IDまたは顧客名で',
  'help.rule.title': '一部の案件だけ受け取る',
  'help.rule.text': 'どの項目でもルールにできます',
  'help.digest.title': '毎日ダイジェストを受け取る',
  'help.digest.text': '時刻、曜日、タイムゾーンを指定',

  'help.more': 'ほかのコマンド',
  'help.toggle-more': 'ほかのコマンドの表示を切り替え',
  'help.ask.text': '項目を指定して調べる：ルール、並び順、件数',
  'help.digest-now.text': 'ダイジェストを今すぐ表示。「digest off」で停止',
  'help.remind.text': '期限のどのくらい前に知らせるか。「remind off」で停止',
  'help.snooze.text': '1件の紹介案件のリマインダーを2日間止める',
  'help.claim.text': '自分が担当し、リマインダーを受け取る。「release」で担当を外れる',
  'help.assign.text': '紹介案件の担当をほかの人に渡す',
  'help.settings.text': 'ここでのリマインダー、ダイジェスト、勤務時間、言語',
  'help.language.text': 'ここで使う言語：de、en、es、fr、ja、ar',
  'help.hours.text': '勤務時間。リマインダーはこの時間内に届きます',

  'help.hint-personal': 'いつでも「help」と入力してください。',
  'help.hint-shared':
    'ここで入力するときは、言葉の前にこのボットをメンションしてください。ボタンはメンションなしで使えます。',

  'help.welcome.title': 'こんにちは。Microsoftの紹介案件を見守ります',
  'help.welcome.intro':
    'Partner Centerの紹介案件は、約14日以内に応答しないと期限切れになります。［購読する］を押すと、新しい案件が期限とともにここに届きます。',
  'help.welcome.added-by': '{person}さんが追加しました',
};
