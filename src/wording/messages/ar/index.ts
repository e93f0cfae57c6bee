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
 * Everything the bot can say, in Modern Standard Arabic. The bot is “I”, the reader is addressed in the plural; buttons
 * are verbal nouns. But for و, no prefix is written together with a value, and no verb or adjective agrees with a person
 * or a customer. Commands stand in «…», which keeps their direction apart.
 *
 * referral: إحالة · deal: صفقة · lead: عميل محتمل · customer: العميل · respond, answer: الرد · waiting: بانتظار الرد ·
 * deadline: الموعد النهائي · expire: تنتهي صلاحيتها · accepted: مقبولة · declined: مرفوضة · won: رابحة · lost: خاسرة ·
 * claim: تولّي · claimed by: في عهدة · release: التخلي عن · lapse: ينتهي التولّي · reminder: تذكير · snooze: تأجيل التذكير ·
 * digest: ملخص اليوم · subscription: اشتراك · rule: قاعدة · filter: عامل التصفية · channel: قناة · conversation: محادثة ·
 * engagement: المشاركة · working hours: ساعات العمل · time zone: المنطقة الزمنية · bot: البوت. Partner Center stays.
 */
export const ar: Translation = {
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
