import type { referrals as english } from '../en/referrals';
import type { Translation } from '../translation';

export const referrals: Translation<typeof english> = {
  'referral.kind.marketplace-lead': 'Marketplace-Lead',
  'referral.kind.qualified-lead': 'Qualifizierter Lead',
  'referral.kind.co-sell': 'Co-Selling-Chance',
  'referral.kind.lead': 'Lead',

  'referral.state.waiting': 'Wartet auf Antwort',
  'referral.state.accepted': 'Angenommen',
  'referral.state.declined': 'Abgelehnt',
  'referral.state.expired': 'Ohne Antwort abgelaufen',
  'referral.state.won': 'Gewonnen',
  'referral.state.lost': 'Verloren',
  'referral.state.unknown': 'Status unbekannt',

  'referral.status-and-substatus': '{status}, {substatus}',
  'referral.status.new': 'Neu',
  'referral.status.active': 'Aktiv',
  'referral.status.closed': 'Abgeschlossen',
  'referral.substatus.pending': 'ausstehend',
  'referral.substatus.received': 'eingegangen',
  'referral.substatus.accepted': 'angenommen',
  'referral.substatus.engaged': 'in Bearbeitung',
  'referral.substatus.won': 'gewonnen',
  'referral.substatus.lost': 'verloren',
  'referral.substatus.declined': 'abgelehnt',
  'referral.substatus.expired': 'abgelaufen',

  'referral.unnamed-customer': 'Unbenannter Kunde',

  'consent.contact.yes': 'Sie dürfen den Kunden kontaktieren',
  'consent.contact.no': 'Bitte den Kunden nicht kontaktieren',
  'consent.share.yes': 'Sie dürfen die Kundendaten an andere Unternehmen weitergeben',
  'consent.share.no': 'Bitte die Kundendaten nicht an andere Unternehmen weitergeben',
  'consent.sellers.yes': 'Der Microsoft-Vertrieb darf diese Empfehlung sehen',
  'consent.sellers.no': 'Der Microsoft-Vertrieb sieht diese Empfehlung nicht',
  'consent.partners.yes': 'Microsoft darf bestimmte Partner darauf ansprechen',
  'consent.partners.no': 'Microsoft darf keine bestimmten Partner darauf ansprechen',
  'consent.short.yes': 'Kontakt vom Kunden erlaubt',
  'consent.short.no': 'Kunde möchte keinen Kontakt',
};
