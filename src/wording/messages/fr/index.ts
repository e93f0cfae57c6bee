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
 * Everything the bot can say, in French. It says “vous”, best nothing at all; the bot is “je”.
 *
 * referral: recommandation (participles that stand alone agree with it) · deal: affaire · lead: prospect · customer: client ·
 * waiting: en attente (de réponse) · deadline: échéance · claim: prendre en charge, prise en charge, on buttons and in
 * passing: s’en occuper · hand over: confier, transmettre · release: libérer · lapse: expirer · reminder: rappel ·
 * snooze: mettre en veille · digest: résumé du jour · subscription: abonnement, s’abonner, se désabonner · rule: règle ·
 * channel: canal · working hours: heures de travail · time zone: fuseau horaire · post: publier.
 * Partner Center stays. A narrow no-break space stands within quotes and before ; ! and ?, a no-break space before a colon.
 * No “de” stands before a name, which may begin with a vowel; dates end with a stop (“8 déc.”): none follows them.
 */
export const fr: Translation = {
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
