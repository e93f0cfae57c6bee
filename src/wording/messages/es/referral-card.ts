import type { referralCard as english } from '../en/referral-card';
import type { Translation } from '../translation';

export const referralCard: Translation<typeof english> = {
  'card.band.new': 'Referencia nueva',
  'card.band.new-urgent': 'Referencia nueva, queda poco tiempo',
  'card.band.waiting': 'En espera de su respuesta',
  'card.band.half-gone': 'Ha pasado la mitad del plazo',
  'card.band.most-gone': 'Ha pasado la mayor parte del plazo',
  'card.band.nobody': 'Nadie ha respondido todavía',
  'card.band.passed': 'El plazo ha vencido',
  'card.band.claimed': '{name} se encarga',
  'card.band.handed-over': '{by} la pasó a {name}',
  'card.band.gone': 'Ya no está en Partner Center',
  'card.repeat': 'Posible repetición: nunca se confirmó un mensaje anterior sobre esta referencia.',
  'card.metric.value': 'Importe',
  'card.metric.close': 'Cierre previsto',
  'card.metric.place': 'Lugar',
  'card.time.day': 'Día {day} de {of} ({today})',
  'card.time.respond-by': 'Responder antes del {deadline}',
  'card.time.was': 'El plazo venció el {day}',
  'card.sent-by': 'Enviada por {name}',
  'card.rule.everything': 'Se muestra aquí porque este chat recibe todas las referencias entrantes.',
  'card.rule.one': 'Se muestra aquí por la regla: {rule}',
  'card.rule.more':
    '{count, plural, one {Se muestra aquí por la regla: {rule} (y # regla más)} many {Se muestra aquí por la regla: {rule} (y # de reglas más)} other {Se muestra aquí por la regla: {rule} (y # reglas más)}}',
  'card.settled.accepted':
    'Aceptada el {when}. Siguiente paso: ponerse en contacto con el cliente y mantener la operación al día en Partner Center.',
  'card.settled.accepted-undated':
    'Aceptada. Siguiente paso: ponerse en contacto con el cliente y mantener la operación al día en Partner Center.',
  'card.settled.declined': 'Rechazada el {when}.',
  'card.settled.declined-undated': 'Rechazada.',
  'card.settled.expired':
    'Nadie respondió antes de la fecha límite ({when}), así que ya no se puede aceptar.',
  'card.settled.expired-undated': 'Nadie respondió antes de la fecha límite, así que ya no se puede aceptar.',
  'card.settled.won': 'Cerrada como ganada el {when}.',
  'card.settled.won-undated': 'Cerrada como ganada.',
  'card.settled.lost': 'Cerrada como perdida el {when}.',
  'card.settled.lost-undated': 'Cerrada como perdida.',
  'card.settled.other': 'Por ahora no hay nada que hacer aquí.',
  'card.settled.reason': '{line} Motivo: {reason}',
  'card.settled.gone':
    'Partner Center no la muestra desde el {when}; probablemente se retiró. No hay nada que hacer aquí.',
  'card.claim.stands': 'Asumida por {name} el {when}.',
  'card.claim.lapses':
    'Asumida por {name} el {when}; la asignación vence el {lapse} si la referencia sigue sin respuesta.',
  'card.claim.given': '{by} la pasó a {name} el {when}.',
  'card.claim.given-lapses':
    '{by} la pasó a {name} el {when}; la asignación vence el {lapse} si la referencia sigue sin respuesta.',
  'card.claim.had-lapsed': '{name} la había asumido; la asignación venció el {when}.',
  'card.claim.had-released': '{name} la había asumido y la liberó el {when}.',
  'card.claim.had-handed-over': '{name} la había asumido y la pasó a otra persona el {when}.',
  'card.claim.never': 'Nadie la había asumido.',
  'card.plan.posted': 'Publicada aquí por primera vez el {day}',
  'card.plan.sent':
    '{count, plural, one {# recordatorio enviado} many {# de recordatorios enviados} other {# recordatorios enviados}}',
  'card.plan.next': 'próximo recordatorio: {when} ({number} de {of})',
  'card.plan.none': 'sin más recordatorios',
  'card.plan.snoozed': 'recordatorios pospuestos hasta el {when}',
  'card.history.posted': 'La tarjeta se publicó aquí el {when}.',
  'card.history.reminded':
    '{count, plural, one {Se envió un recordatorio: {times}.} many {Se enviaron # de recordatorios: {times}.} other {Se enviaron # recordatorios: {times}.}}',
  'card.history.not-reminded': 'No se envió ningún recordatorio.',
  'card.button.claim': 'Me encargo',
  'card.button.release': 'Liberar',
  'card.button.snooze-day': 'Posponer un día',
  'card.button.snooze-two-days': 'Posponer 2 días',
  'card.button.wake': 'Dejar de posponer',
  'card.button.explain': '¿Por qué aquí?',
};
