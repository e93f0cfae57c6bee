import { claims } from './claims';
import { commands } from './commands';
import { faults } from './faults';
import { problems } from './problems';
import { reasons } from './reasons';
import { replies } from './replies';
import { cards } from './cards';
import { details } from './details';
import { explained } from './explained';
import { filters } from './filters';
import { help } from './help';
import { lists } from './lists';
import { slack } from './slack';
import { subscriptions } from './subscriptions';
import { digest } from './digest';
import { referralCard } from './referral-card';
import { reminders } from './reminders';
import { settings } from './settings';
import { signIn } from './sign-in';
import { signInCards } from './sign-in-cards';
import { labels } from './labels';
import { referrals } from './referrals';
import { rules } from './rules';
import { summaries } from './summaries';
import { time } from './time';

/** Everything the bot can say, in English: the catalogue that every other language translates. */
export const en = {
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
} as const;
