import type { reasons as english } from '../en/reasons';
import type { Translation } from '../translation';

export const reasons: Translation<typeof english> = {
  'reason.not-stored': 'la referencia ya no está guardada',
  'reason.card-not-posted': 'su tarjeta aún no se ha publicado; mostrará este estado',
  'reason.nothing-to-say': 'no había nada que decir',
  'reason.answered': 'entretanto ya tenía respuesta',
  'reason.deadline-over': 'el plazo había vencido',
  'reason.platform-off': 'este sistema de chat está desactivado',
  'reason.conversation-gone': 'ya no existe la conversación en la que estaba esa persona',
  'reason.bot-removed': 'se quitó el bot',
  'reason.destination-unknown': 'no se conoce la conversación',
  'reason.unknown': 'se desconoce el motivo',
};
