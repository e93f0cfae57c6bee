import type { cards as english } from '../en/cards';
import type { Translation } from '../translation';

export const cards: Translation<typeof english> = {
  'cards.open-in-partner-center': 'Im Partner Center öffnen',
  'cards.details': 'Details',
  'cards.needs': 'Was gebraucht wird',
  'cards.and-more': '{count, plural, one {und # mehr} other {und # mehr}}',

  'cards.help': 'Hilfe',
  'cards.subscribe': 'Abonnieren',
  'cards.subscribe-to-everything': 'Alles abonnieren',
  'cards.unsubscribe': 'Abbestellen',
  'cards.undo': 'Rückgängig machen',
  'cards.subscriptions-here': 'Abonnements hier',
  'cards.settings': 'Einstellungen',
  'cards.list-pending': 'Offene Empfehlungen',
  'cards.list-active': 'Aktive Empfehlungen',
  'cards.list-closed': 'Abgeschlossene Empfehlungen',
  'cards.list-expiring': 'Bald ablaufende Empfehlungen',
  'cards.list-all': 'Alle Empfehlungen',
  'cards.list-related': 'Verwandte Empfehlungen',
  'cards.show': '{id} anzeigen',

  'cards.untitled-problem': 'Etwas ist schiefgegangen',
  'cards.problem-code': 'Geht es immer noch nicht? Nennen Sie Ihrem Administrator diesen Code: {code}',
  'cards.fault': 'Der Bot braucht Aufmerksamkeit',
  'cards.fault-noticed': 'Bemerkt am {moment}',
};
