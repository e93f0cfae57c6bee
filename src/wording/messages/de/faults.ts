import type { faults as english } from '../en/faults';
import type { Translation } from '../translation';

export const faults: Translation<typeof english> = {
  'fault.not-delivered.title': 'Eine Nachricht konnte nicht zugestellt werden',
  'fault.not-delivered.referral': 'Empfehlung {id} → {where}: {reason}',
  'fault.not-delivered.summary': 'Eine Zusammenfassung → {where}: {reason}',
  'fault.blocked.title': 'Nachrichten warten',
  'fault.blocked.text':
    '{where}: {reason}. Es geht nichts verloren: Was wartet, wird gesendet, sobald das behoben ist.',
  'fault.sees-again.title': 'Der Bot erreicht Partner Center wieder',
  'fault.sees-again.text': 'Alles Versäumte wird gerade nachgeholt.',
  'fault.blind.title': 'Der Bot erreicht Partner Center nicht',
  'fault.blind.text':
    'Es geht nichts verloren: Sobald das behoben ist, wird alles nachgeholt. Meldung: {reason}',
  'fault.as-told': '{words}',
  'fault.unknown.title': 'Etwas ist schiefgegangen',
  'fault.unknown.text': 'Näheres steht im Protokoll.',
};
