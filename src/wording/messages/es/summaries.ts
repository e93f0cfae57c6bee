import type { summaries as english } from '../en/summaries';
import type { Translation } from '../translation';

export const summaries: Translation<typeof english> = {
  'summary.customer-and-value': '{customer}, {value}',
  'summary.with-deadline': '{sentence} – {deadline}',
  'summary.new': 'Referencia nueva: {referral}',
  'summary.new-again': 'Referencia nueva (posible repetición): {referral}',
  'summary.settled': '{state}: {referral}',
  'summary.settled-again': '{state} (posible repetición): {referral}',
  'summary.gone': 'Ya no está en Partner Center: {referral}',

  'summary.reminder': '{left}: {referral} – nadie ha respondido',
  'summary.reminder-claimed': '{left}: {referral} – asumida por {name}, aún sin respuesta',
  'summary.reminder-lapsed': '{left}: {referral} – la asignación de {name} ha vencido, nadie ha respondido',
  'summary.reminder-overdue': 'El plazo ha vencido: {referral}',
  'summary.reminder-undated': 'Sigue en espera de respuesta: {referral}',

  'summary.claimed': 'Asumida por {name}: {referral}',
  'summary.handed-over': 'Ahora se encarga {name}: {referral}',
  'summary.handed-over-by': '{by} la pasó a {name}: {referral}',
  'summary.claim-given-back': '{by} la liberó, ahora no la tiene nadie: {referral}',
  'summary.claim-lapsed': 'La asignación de {by} ha vencido: {referral}',

  'summary.detail': '{referral}: {standing}',
  'summary.detail-waiting': '{referral}: en espera de respuesta',
  'summary.explained': 'Dónde se mostró {customer} y por qué',

  'summary.list.pending':
    '{count, plural, =0 {Ninguna referencia en espera} one {# referencia en espera} many {# de referencias en espera} other {# referencias en espera}}',
  'summary.list.active':
    '{count, plural, =0 {Ninguna referencia activa} one {# referencia activa} many {# de referencias activas} other {# referencias activas}}',
  'summary.list.closed':
    '{count, plural, =0 {Ninguna referencia cerrada} one {# referencia cerrada} many {# de referencias cerradas} other {# referencias cerradas}}',
  'summary.list.expiring':
    '{count, plural, =0 {Ninguna referencia a punto de caducar} one {# referencia a punto de caducar} many {# de referencias a punto de caducar} other {# referencias a punto de caducar}}',
  'summary.list.all':
    '{count, plural, =0 {Ninguna referencia} one {# referencia} many {# de referencias} other {# referencias}}',
  'summary.list.related':
    '{count, plural, =0 {Ninguna referencia en esta colaboración} one {# referencia en esta colaboración} many {# de referencias en esta colaboración} other {# referencias en esta colaboración}}',
  'summary.list.search':
    '{count, plural, =0 {Ninguna referencia encontrada} one {# referencia encontrada} many {# de referencias encontradas} other {# referencias encontradas}}',
  'summary.list.query':
    '{count, plural, =0 {Ninguna referencia coincide} one {# referencia que coincide} many {# de referencias que coinciden} other {# referencias que coinciden}}',
  'summary.list.page': '{from}–{to} de {list}',

  'summary.baseline.none': 'Ninguna referencia espera respuesta. Las nuevas aparecerán aquí.',
  'summary.baseline.some':
    '{count, plural, one {# referencia espera respuesta} many {# de referencias esperan respuesta} other {# referencias esperan respuesta}}',
  'summary.baseline.some-overdue':
    '{count, plural, one {# referencia espera respuesta} many {# de referencias esperan respuesta} other {# referencias esperan respuesta}}, {overdue} fuera de plazo',
  'summary.baseline.first': '{waiting} – primera: {customer}',

  'summary.subscribed.everything': 'Suscripción a todas las referencias entrantes',
  'summary.subscribed.some': 'Suscripción a las referencias en las que {what}',
  'summary.subscribed.everything-already': 'Ya existía la suscripción a todas las referencias entrantes',
  'summary.subscribed.some-already': 'Ya existía la suscripción a las referencias en las que {what}',
  'summary.subscribed.with-count':
    '{count, plural, =0 {{subscribed}; ahora no hay ninguna en espera} one {{subscribed}; ahora hay # en espera} many {{subscribed}; ahora hay # en espera} other {{subscribed}; ahora hay # en espera}}',
  'summary.subscribed.uncounted': '{subscribed}; después llegará una lista de lo que está en espera',
  'summary.unsubscribed.none': 'No había ninguna suscripción que quitar',
  'summary.unsubscribed.last':
    '{removed, plural, one {# suscripción eliminada} many {# de suscripciones eliminadas} other {# suscripciones eliminadas}}; ya no se publicará nada aquí',
  'summary.unsubscribed.some':
    '{removed, plural, one {# suscripción eliminada} many {# de suscripciones eliminadas} other {# suscripciones eliminadas}}; {rest}',
  'summary.unsubscribed.rest':
    '{left, plural, one {queda # suscripción} many {quedan # de suscripciones} other {quedan # suscripciones}}',
  'summary.subscriptions':
    '{count, plural, =0 {Aquí todavía no hay suscripciones} one {Aquí hay # suscripción} many {Aquí hay # de suscripciones} other {Aquí hay # suscripciones}}',

  'summary.help': 'Qué puede hacer este bot',
  'summary.welcome':
    'Hola, sigo de cerca sus referencias de Microsoft. Escriba «subscribe» y las nuevas aparecerán aquí.',
  'summary.title-and-text': '{title} – {text}',
};
