import type { lists as english } from '../en/lists';
import type { Translation } from '../translation';

export const lists: Translation<typeof english> = {
  'lists.pending.title': 'En espera de respuesta',
  'lists.active.title': 'Aceptadas y activas',
  'lists.closed.title': 'Cerradas',
  'lists.expiring.title': 'A punto de caducar',
  'lists.all.title': 'Todas las referencias',
  'lists.related.title': 'Referencias relacionadas',
  'lists.search.title': 'Resultados',
  'lists.query.title': 'Referencias que coinciden',
  'lists.search.title-words': 'Resultados de «{words}»',

  'lists.pending.badge': 'En espera',
  'lists.active.badge': 'Activas',
  'lists.closed.badge': 'Cerradas',
  'lists.expiring.badge': 'Por caducar',
  'lists.all.badge': 'Todas',
  'lists.related.badge': 'Una colaboración',
  'lists.search.badge': 'Búsqueda',
  'lists.query.badge': 'Filtro',

  'lists.pending.empty':
    'No hay nada en espera. Con una suscripción, las referencias nuevas aparecen aquí por sí solas.',
  'lists.active.empty': 'No hay referencias activas.',
  'lists.closed.empty': 'Todavía no se ha cerrado ninguna referencia.',
  'lists.expiring.empty': 'No hay nada a punto de caducar.',
  'lists.all.empty': 'Todavía no conozco ninguna referencia.',
  'lists.related.empty': 'Esta colaboración no tiene referencias, o ninguna que se pueda ver desde aquí.',
  'lists.search.empty':
    'Ninguna referencia contiene todas estas palabras en nombres, notas o personas. Pruebe con menos palabras o con una parte de alguna.',
  'lists.query.empty':
    'Ninguna referencia coincide con este filtro. Pruebe con menos condiciones o véalas todas.',

  'lists.range.most-urgent': '{range} de {total}, primero las más urgentes',
  'lists.range.latest-change': '{range} de {total}, primero los últimos cambios',
  'lists.range.as-asked': '{range} de {total}, en el orden solicitado',
  'lists.stored': 'Partner Center no respondió; esto es lo que se sabía el {moment}.',

  'lists.previous': 'Anterior',
  'lists.next': 'Siguiente',
  'lists.waiting': 'En espera',
  'lists.everything': 'Todas',
  'lists.see-all': 'Ver las {total}',
  'lists.open': 'Abrir {customer}',

  'lists.closes': 'cierre: {day}',
  'lists.no-date': 'sin fecha',

  'lists.baseline.title':
    '{total, plural, =0 {No hay nada en espera} one {# referencia en espera} many {# de referencias en espera} other {# referencias en espera}}',
  'lists.baseline.intro':
    'Llegaron antes que yo, así que aquí están en un solo mensaje.{overdue, plural, =0 {} one { # está fuera de plazo.} many { # están fuera de plazo.} other { # están fuera de plazo.}}{part, select, yes { Las {shown} más urgentes:} other {}}',
  'lists.baseline.footer': 'A partir de ahora, cada referencia nueva llegará en su propia tarjeta.',
};
