import type { explained as english } from '../en/explained';
import type { Translation } from '../translation';

export const explained: Translation<typeof english> = {
  'explained.title': 'Dónde se mostró {customer} y por qué',
  'explained.nobody': 'No se mostró en ningún sitio: no hay ningún canal suscrito.',
  'explained.unnamed-channel': 'Un canal sin nombre',
  'explained.matches': 'Coincide: {rule}',
  'explained.does-not-match': 'No coincide: {rule}',
  'explained.more-rules':
    '{count, plural, one {y # regla más} many {y # de reglas más} other {y # reglas más}}',

  'explained.nobody-here': 'No se publicó nada: aquí no hay suscripciones.',
  'explained.no-rule': 'No se publicó nada: ninguna regla coincide.',
  'explained.no-card':
    'No se publicó una tarjeta propia: ya estaba en espera cuando este canal se suscribió, o no requiere respuesta.',

  'explained.redrawn':
    '{count, plural, =1 {Tarjeta actualizada el {moment}} one {Tarjeta actualizada # vez, la última el {moment}} many {Tarjeta actualizada # de veces, la última el {moment}} other {Tarjeta actualizada # veces, la última el {moment}}}',
  'explained.posted':
    '{what, select, card {Tarjeta publicada el {moment}} update {Tarjeta actualizada publicada el {moment}} reminder {Recordatorio publicado el {moment}} other {Aviso de asignación publicado el {moment}}}',
  'explained.refused':
    '{what, select, card {Tarjeta no admitida: {reason}} update {Tarjeta actualizada no admitida: {reason}} reminder {Recordatorio no admitido: {reason}} other {Aviso de asignación no admitido: {reason}}}',
  'explained.no-reason': 'no se indicó el motivo',
  'explained.being-sent':
    '{what, select, card {La tarjeta se está enviando} update {La tarjeta actualizada se está enviando} reminder {El recordatorio se está enviando} other {El aviso de asignación se está enviando}}',
  'explained.unanswered':
    '{what, select, card {Tarjeta enviada, pero sin confirmar; se revisará el {moment}} update {Tarjeta actualizada enviada, pero sin confirmar; se revisará el {moment}} reminder {Recordatorio enviado, pero sin confirmar; se revisará el {moment}} other {Aviso de asignación enviado, pero sin confirmar; se revisará el {moment}}}',
  'explained.next-to-be-sent':
    '{what, select, card {La tarjeta es lo siguiente que se enviará} update {La tarjeta actualizada es lo siguiente que se enviará} reminder {El recordatorio es lo siguiente que se enviará} other {El aviso de asignación es lo siguiente que se enviará}}',
  'explained.waits':
    '{what, select, card {La tarjeta espera hasta el {moment}} update {La tarjeta actualizada espera hasta el {moment}} reminder {El recordatorio espera hasta el {moment}} other {El aviso de asignación espera hasta el {moment}}}',
  'explained.with-reason': '{line} ({reason})',
  'explained.next-reminder': 'Próximo recordatorio: {moment}',
};
