import type { subscriptions as english } from '../en/subscriptions';
import type { Translation } from '../translation';

export const subscriptions: Translation<typeof english> = {
  'subscriptions.subscribed': 'Suscripción creada',
  'subscriptions.already': 'La suscripción ya existía; no se ha cambiado nada',
  'subscriptions.recent':
    '{total, plural, one {Habría coincidido con {matched} de # referencia de los últimos 30 días.} many {Habría coincidido con {matched} de # de referencias de los últimos 30 días.} other {Habría coincidido con {matched} de las # referencias de los últimos 30 días.}}',
  'subscriptions.not-counted':
    'Todavía no he leído Partner Center. Lo que ya está en espera llegará en un solo mensaje.',
  'subscriptions.none-waiting': 'Ahora no hay en espera ninguna referencia que coincida.',
  'subscriptions.waiting-all':
    '{total, plural, one {Ahora hay # referencia en espera que coincide:} many {Ahora hay # de referencias en espera que coinciden:} other {Ahora hay # referencias en espera que coinciden:}}',
  'subscriptions.waiting-part':
    '{total, plural, one {Ahora hay # referencia en espera que coincide; las {shown} más urgentes:} many {Ahora hay # de referencias en espera que coinciden; las {shown} más urgentes:} other {Ahora hay # referencias en espera que coinciden; las {shown} más urgentes:}}',
  'subscriptions.zone':
    'Las referencias que coinciden aparecen aquí en cuanto llegan. Las horas están en {zone}.',
  'subscriptions.see-all': 'Ver todas las que esperan',

  'subscriptions.removed':
    '{count, plural, =0 {No había nada que quitar} one {# suscripción eliminada} many {# de suscripciones eliminadas} other {# suscripciones eliminadas}}',
  'subscriptions.left':
    '{count, plural, =0 {Ya no se publicará nada aquí por sí solo.} one {Aquí queda # suscripción.} many {Aquí quedan # de suscripciones.} other {Aquí quedan # suscripciones.}}',

  'subscriptions.title': 'Suscripciones de aquí',
  'subscriptions.count':
    '{count, plural, =0 {Todavía no hay ninguna.} one {# regla; basta con que se cumpla.} many {# de reglas; basta con que se cumpla una.} other {# reglas; basta con que se cumpla una.}}',
  'subscriptions.how-to-begin':
    'Escriba «subscribe» para recibir todas las referencias entrantes, o «subscribe» y una regla.',
  'subscriptions.how-to-remove': 'Para quitar una, escriba «unsubscribe» y su número.',
  'subscriptions.added': 'Añadida el {day} · horas en {zone}',
  'subscriptions.added-by': 'Añadida por {person} el {day} · horas en {zone}',
  'subscriptions.remove-all': 'Quitar todas',
  'subscriptions.empty-rule': '(vacía)',
};
