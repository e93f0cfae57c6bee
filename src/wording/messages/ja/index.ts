import type { Translation } from '../translation';
import { cards } from './cards';
import { claims } from './claims';
import { commands } from './commands';
import { details } from './details';
import { digest } from './digest';
import { explained } from './explained';
import { faults } from './faults';
import { filters } from './filters';
import { help } from './help';
import { labels } from './labels';
import { lists } from './lists';
import { problems } from './problems';
import { reasons } from './reasons';
import { referralCard } from './referral-card';
import { referrals } from './referrals';
import { reminders } from './reminders';
import { replies } from './replies';
import { rules } from './rules';
import { settings } from './settings';
import { signIn } from './sign-in';
import { signInCards } from './sign-in-cards';
import { slack } from './slack';
import { subscriptions } from './subscriptions';
import { summaries } from './summaries';
import { time } from './time';

/**
 * Everything the bot can say, in Japanese. です・ます, without a word for the bot itself; people are さん. No blanks between
 * Latin and Japanese letters (but for the clauses of rules), full-width brackets and colons.
 *
 * referral: 紹介案件, in short 案件 · deal: 商談 · lead: リード · customer: 顧客 · respond, answer: 応答 · waiting: 応答待ち ·
 * deadline: 期限 · deadline passed: 期限超過 · expired: 期限切れ · accept: 承諾 · decline: 辞退 · won: 受注 · lost: 失注 ·
 * claim: 担当する · release: 担当を外れる · lapse: 担当が解除される · hand over: 引き継ぐ · reminder: リマインダー · snooze: スヌーズ ·
 * digest: ダイジェスト · subscription: 購読 · rule: ルール · filter: フィルター · channel: チャネル · conversation: 会話 ·
 * engagement: エンゲージメント · working hours: 勤務時間 · time zone: タイムゾーン. Partner Center stays.
 */
export const ja: Translation = {
  ...claims,
  ...commands,
  ...faults,
  ...problems,
  ...reasons,
  ...replies,
  ...cards,
  ...details,
  ...explained,
  ...filters,
  ...help,
  ...lists,
  ...subscriptions,
  ...digest,
  ...referralCard,
  ...reminders,
  ...settings,
  ...signIn,
  ...signInCards,
  ...labels,
  ...referrals,
  ...rules,
  ...slack,
  ...summaries,
  ...time,
};
