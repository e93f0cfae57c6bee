import type { cards as english } from '../en/cards';
import type { Translation } from '../translation';

export const cards: Translation<typeof english> = {
  'cards.open-in-partner-center': 'Abrir en Partner Center',
  'cards.details': 'Detalles',
  'cards.needs': 'Qué necesita el cliente',
  'cards.and-more': '{count, plural, one {y # más} many {y # más} other {y # más}}',

  'cards.help': 'Ayuda',
  'cards.subscribe': 'Suscribirse',
  'cards.subscribe-to-everything': 'Suscribirse a todo',
  'cards.unsubscribe': 'Cancelar la suscripción',
  'cards.undo': 'Deshacer',
  'cards.subscriptions-here': 'Suscripciones de aquí',
  'cards.settings': 'Configuración',
  'cards.list-pending': 'Ver lo que está en espera',
  'cards.list-active': 'Referencias activas',
  'cards.list-closed': 'Referencias cerradas',
  'cards.list-expiring': 'A punto de caducar',
  'cards.list-all': 'Todas las referencias',
  'cards.list-related': 'Referencias relacionadas',
  'cards.show': 'Mostrar {id}',

  'cards.untitled-problem': 'Algo salió mal',
  'cards.problem-code': '¿Sigue sin funcionar? Código para el equipo de administración: {code}',
  'cards.fault': 'El bot necesita atención',
  'cards.fault-noticed': 'Detectado el {moment}',
};
