import type { reasons as english } from '../en/reasons';
import type { Translation } from '../translation';

export const reasons: Translation<typeof english> = {
  'reason.not-stored': 'die Empfehlung ist nicht mehr gespeichert',
  'reason.card-not-posted': 'die Karte ist noch nicht gepostet; sie wird diesen Stand zeigen',
  'reason.nothing-to-say': 'es gab nichts zu sagen',
  'reason.answered': 'die Antwort kam inzwischen',
  'reason.deadline-over': 'die Frist war abgelaufen',
  'reason.platform-off': 'dieses Chatsystem ist ausgeschaltet',
  'reason.conversation-gone': 'die gemeinsame Unterhaltung gibt es nicht mehr',
  'reason.bot-removed': 'der Bot wurde entfernt',
  'reason.destination-unknown': 'diese Unterhaltung ist nicht bekannt',
  'reason.unknown': 'Grund unbekannt',
};
