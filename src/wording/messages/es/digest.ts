import type { digest as english } from '../en/digest';
import type { Translation } from '../translation';

export const digest: Translation<typeof english> = {
  'digest.headline.expire-soon':
    '{count, plural, one {# referencia caduca en menos de 48 horas} many {# de referencias caducan en menos de 48 horas} other {# referencias caducan en menos de 48 horas}}',
  'digest.headline.overdue':
    '{count, plural, one {# referencia está fuera de plazo} many {# de referencias están fuera de plazo} other {# referencias están fuera de plazo}}',
  'digest.headline.new':
    '{count, plural, one {# referencia nueva} many {# de referencias nuevas} other {# referencias nuevas}}',
  'digest.headline.expired':
    '{count, plural, one {# referencia caducó sin respuesta} many {# de referencias caducaron sin respuesta} other {# referencias caducaron sin respuesta}}',
  'digest.headline.waiting':
    '{count, plural, one {# referencia en espera, ninguna nueva} many {# de referencias en espera, ninguna nueva} other {# referencias en espera, ninguna nueva}}',
  'digest.headline.settled':
    '{count, plural, one {Nada en espera; # referencia resuelta} many {Nada en espera; # de referencias resueltas} other {Nada en espera; # referencias resueltas}}',
  'digest.headline.nothing': 'Nada en espera y ninguna novedad',
  'digest.quiet': 'Nada en espera y ninguna novedad desde el {when}.',
  'digest.subline.worth':
    '{count, plural, one {# en espera, por valor de {worth}.} many {# en espera en total, por valor de {worth}.} other {# en espera en total, por valor de {worth}.}}',
  'digest.subline.no-worth':
    '{count, plural, one {# en espera.} many {# en espera en total.} other {# en espera en total.}}',
  'digest.subline.nothing': 'Ninguna referencia espera respuesta.',
  'digest.worth.without-currency':
    '{count, plural, one {# importe sin moneda} many {# de importes sin moneda} other {# importes sin moneda}}',
  'digest.worth.more': '{count, plural, one {# moneda más} many {# de monedas más} other {# monedas más}}',
  'digest.since': 'Desde el {when}',
  'digest.tile.new': 'Nuevas',
  'digest.tile.accepted': 'Aceptadas',
  'digest.tile.expired': 'Caducadas',
  'digest.tile.declined': 'Rechazadas',
  'digest.tile.won': 'Ganadas',
  'digest.tile.lost': 'Perdidas',
  'digest.waiting.title': 'En espera, por tiempo restante',
  'digest.waiting.overdue': 'Fuera de plazo',
  'digest.waiting.two-days': 'Hasta 2 días',
  'digest.waiting.week': 'De 3 a 7 días',
  'digest.waiting.later': 'Más de una semana',
  'digest.waiting.undated': 'Sin fecha',
  'digest.outcomes.title': '{days, plural, one {Último día} many {Últimos # de días} other {Últimos # días}}',
  'digest.outcomes.accepted': 'Aceptadas: {count, number}',
  'digest.outcomes.declined': 'Rechazadas: {count, number}',
  'digest.outcomes.expired': 'Caducadas: {count, number}',
  'digest.act-first': 'Lo más urgente',
  'digest.claimed': '{name} se encarga',
  'digest.at-risk': 'En riesgo en las próximas 72 horas: {worth}',
  'digest.weekly.title':
    '{days, plural, one {Tiempos de respuesta del último día} many {Tiempos de respuesta de los últimos # de días} other {Tiempos de respuesta de los últimos # días}}',
  'digest.weekly.median': 'Tiempo de respuesta (mediana)',
  'digest.weekly.share': 'Caducadas sin respuesta',

  'digest.weekly.no-country': 'Sin país',
  'digest.weekly.country':
    '{answered, plural, one {# respondida} many {# respondidas} other {# respondidas}}, mediana: {duration}; {expired, plural, one {# caducada} many {# caducadas} other {# caducadas}}',
  'digest.weekly.country-no-median':
    '{answered, plural, one {# respondida} many {# respondidas} other {# respondidas}}; {expired, plural, one {# caducada} many {# caducadas} other {# caducadas}}',
  'digest.proof':
    '{checks, plural, one {# comprobación} many {# de comprobaciones} other {# comprobaciones}}, pausa máxima de {gap}, {unposted, number} sin publicar',
  'digest.foot': 'Se envía {days} a las {time} ({zone}).',
  'digest.button.all': '{count, plural, one {Verla} many {Ver las #} other {Ver las #}}',
  'digest.button.settings': 'Configurar el resumen',
};
