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
import type { Translation } from '../translation';

/**
 * Everything the bot can say, in Spanish for readers in Spain and Latin America. People are addressed with “usted”, and
 * only where a sentence needs it. The words used throughout:
 *
 *     referral   referencia (una referencia; hence “aceptada”, “caducada”, “nueva”)
 *     lead       lead
 *     deal       operación; deal value: importe de la operación
 *     claim      asumir, asumida por, encargarse de; the claim itself: asignación (it lapses: vence)
 *     release    liberar
 *     assign     pasar a
 *     snooze     posponer
 *     reminder   recordatorio; last call: último aviso
 *     digest     resumen del día; a quiet day: sin novedades
 *     deadline   plazo, fecha límite; past the deadline: fuera de plazo, vencido
 *     to expire  caducar (a referral)
 *     waiting    en espera (de respuesta)
 *     channel    canal
 *     rule       regla; to match: coincidir
 *     customer   cliente
 *     engagement colaboración
 *     partner    partner; Partner Center stays as it is
 *     public holiday  día festivo; working hours: horario laboral
 *
 * A million is followed by “de” (“1.000.000 de referencias”): that is the plural category `many`.
 */
export const es: Translation = {
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
