import type { signInCards as english } from '../en/sign-in-cards';
import type { Translation } from '../translation';

export const signInCards: Translation<typeof english> = {
  'sign-in-card.title': 'Partner Centerにサインイン',
  'sign-in-card.open': 'このページを開く',
  'sign-in-card.enter': 'このコードを入力する',
  'sign-in-card.as-whom':
    'ボットのアカウントでサインインします。Partner CenterのReferrals adminロールと多要素認証（MFA）が必要です。',
  'sign-in-card.until': 'コードの有効期限は{time}です（{left}）。',
  'sign-in-card.no-longer': 'このコードは無効になりました。新しいコードを取得してください。',
  'sign-in-card.only-if-asked':
    'コードは、たった今ご自身で取得した場合にのみ入力してください。心当たりがない場合は入力せず、ボットの管理者にお知らせください。',
  'sign-in-card.summary': 'Partner Centerにサインイン：{page}でコード{code}を入力してください（{left}）',
  'sign-in-card.summary-over':
    'Partner Centerにサインイン：コードは無効になりました。新しいコードを取得してください',

  'sign-in-card.button.open': 'サインインページを開く',
  'sign-in-card.button.login': 'サインイン',
  'sign-in-card.button.login-again': '再度サインイン',
  'sign-in-card.button.logout': 'サインアウト',
  'sign-in-card.button.logout-confirm': 'はい、サインアウトする',
  'sign-in-card.button.whoami': 'ボットのアカウント',

  'account-card.signed-in.title': 'Partner Centerにサインイン済み',
  'account-card.signed-in.text': 'ボットは{account}として紹介案件を読み取っています。',
  'account-card.signed-in.text-unnamed':
    'ボットは紹介案件を読み取っています。アカウントはトークンからはわかりません。',
  'account-card.nobody.title': 'Partner Centerにまだ誰もサインインしていません',
  'account-card.nobody.text': '誰かがサインインするまで、ボットは紹介案件を確認できません。',
  'account-card.over.title': 'Partner Centerへのサインインが無効になりました',
  'account-card.over.text':
    '誰かが再度サインインするまで、ボットは新しい紹介案件を確認できません。サインイン後は、見逃した分もすべて取り込みます。理由：{reason}',
  'account-card.fixed.title': 'Partner Centerの固定トークン',
  'account-card.fixed.text':
    'トークンは外部で更新されています（PARTNER_AUTH=token）。ここでサインインする必要はありません。',

  'account-card.account': 'アカウント',
  'account-card.tenant': 'テナント',
  'account-card.mfa': 'MFAの使用',
  'account-card.mfa.unknown': '不明（トークンに情報がありません）',
  'account-card.permissions': 'アクセス許可',
  'account-card.roles': 'ロール',
  'account-card.signed-in-at': 'サインイン日時',
  'account-card.renewed-at': '最終更新',
  'account-card.over-since': '無効になった日時',
  'account-card.ends-at': '有効期限',
  'account-card.ends.policy': '{when}（{left}）。{length}ごとに人によるサインインが必要です',
  'account-card.ends.token': '{when}（{left}）。サインインサービスによる期限です',
  'account-card.ends.unused': '{when}（{left}）。ボットの稼働中は自動的に更新されます',

  'digest.sign-in-ends':
    '{day}にボットは紹介案件を確認できなくなります。それまでに再度サインインしてください。',
  'digest.sign-in-over': 'ボットのサインインが無効になり、新しい紹介案件を確認できません。',
};
