import type { signIn as english } from '../en/sign-in';
import type { Translation } from '../translation';

export const signIn: Translation<typeof english> = {
  'fault.sign-in-ends.title': '{day}にボットはPartner Centerを確認できなくなります',
  'fault.sign-in-ends.token':
    'Partner Centerへのサインインがその時点（{when}）で無効になります。それまでに誰かが再度サインインすれば、見逃しはありません。',
  'fault.sign-in-ends.unused':
    'Partner Centerへのサインインは{renewed}以降更新されておらず、その時点（{when}）で無効になります。それまでに誰かが再度サインインすれば、見逃しはありません。',
  'fault.sign-in-ends.policy':
    '{days, plural, other {組織のポリシーにより#日ごとに再度サインインする必要があるため、今のサインインはその時点（{when}）で無効になります。}}それまでに誰かが再度サインインすれば、見逃しはありません。',
  'fault.sign-in-again.title': '再度サインインしてください',
  'fault.sign-in-again.text':
    'Partner Centerにアクセスできません：{reason}。データは失われません。誰かがサインインし次第、追いつきます。',
  'fault.no-mfa.title': 'サインインでMFAが確認できません',
  'fault.no-mfa.text':
    'ボットのアカウントはパスワードだけでサインインしました。Partner Centerはこれを拒否するため（コード900421）、いつアクセスできなくなってもおかしくありません。アカウントの多要素認証（MFA）を有効にして、再度サインインしてください。',

  'sign-in.not-allowed.title': 'これは管理者専用です',
  'sign-in.not-allowed.text':
    '何も変更していません。ボットの運用担当者に、ADMINISTRATORSへの追加を依頼してください。記入する値は{id}です。',
  'sign-in.not-allowed.nobody-is':
    '何も変更していません。管理者がまだ設定されていません。ボットの運用担当者に、ADMINISTRATORSへの追加を依頼してください。記入する値は{id}です。',
  'sign-in.sent.title': 'コードを個人チャットに送りました',
  'sign-in.sent.text': 'ご本人だけに見せるため、個人チャットに送りました。結果もそちらでお知らせします。',
  'sign-in.no-chat.title': '個人チャットに送信できません',
  'sign-in.no-chat.text':
    'コードはご本人だけに見せるものです。ボットとの個人チャットを開き、そこで「login」と入力してください。',
  'sign-in.cannot.title': 'うまくいきませんでした',
  'sign-in.cannot.text': '{reason}。何も変更していません。',
  'sign-in.done.title': '{account}としてサインインしました',
  'sign-in.done.unnamed': 'サインインしました',
  'sign-in.done.text': '今後はこのアカウントでPartner Centerを読み取り、見逃した分もすべて取り込みます。',
  'sign-in.failed.title': 'サインインできませんでした',
  'sign-in.failed.text': '{reason}。何も変更していません。',
  'sign-in.forget.title': 'ボットをサインアウトしますか？',
  'sign-in.forget.text':
    '誰かが再度サインインするまで、新しい紹介案件を確認できなくなります。把握済みの案件のリマインダーは続きます。',
  'sign-in.forgotten.title': 'ボットをサインアウトしました',
  'sign-in.forgotten.text':
    '誰かがサインインするまで、新しい紹介案件を確認できません。サインイン後は、見逃した分もすべて取り込みます。',
  'sign-in.nothing-to-forget.title': 'サインアウトするものがありません',
  'sign-in.nothing-to-forget.text': '誰もサインインしていません。',
  'sign-in.warning.fixed':
    '固定トークンは、このコンピューターで試すためのものです。ここではサインインもサインアウトもできず、期限が切れたらPARTNER_TOKENに別のトークンが必要です。',
  'sign-in.warning.no-mfa':
    'トークンで多要素認証が確認できません。Partner Centerはそのようなサインインを拒否します（コード900421）。アカウントのMFAを有効にして、再度サインインしてください。',
  'sign-in.warning.own-team-only':
    'このアカウントは、見えている紹介案件すべてのチームに入っています。ほかの案件は見えていない可能性があります。Partner CenterのUser managementで、Referrals adminロールを割り当ててください。',

  'help.sign-in.text': '管理者用：ボットのアカウント。「login」でサインイン、「logout」でサインアウト',
};
