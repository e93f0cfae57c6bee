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
 * Everything the bot can say, in German. It says “Sie”, best nothing at all; the bot is “ich”.
 *
 * referral: Empfehlung · deal: Geschäft · lead: Lead · customer: Kunde · waiting: wartet auf Antwort, in short: offen ·
 * deadline: Frist · claim: übernehmen, Übernahme · hand over: weitergeben · release: freigeben · lapse: verfallen ·
 * reminder: Erinnerung · snooze: zurückstellen · digest: Tagesübersicht · subscription: Abonnement, abonnieren, abbestellen ·
 * rule: Regel · channel: Kanal · working hours: Arbeitszeiten · time zone: Zeitzone · post: posten · button: Schaltfläche.
 * Partner Center, Marketplace, Engagement and Sales Play stay. Dates end with a stop (“8. Dez.”): none follows them.
 */
export const de: Translation = {
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
