import type { referrals as english } from '../en/referrals';
import type { Translation } from '../translation';

export const referrals: Translation<typeof english> = {
  'referral.kind.marketplace-lead': 'Prospect de la place de marché',
  'referral.kind.qualified-lead': 'Prospect qualifié',
  'referral.kind.co-sell': 'Opportunité de covente',
  'referral.kind.lead': 'Prospect',

  // All of them agree with “recommandation”.
  'referral.state.waiting': 'En attente de réponse',
  'referral.state.accepted': 'Acceptée',
  'referral.state.declined': 'Refusée',
  'referral.state.expired': 'Expirée sans réponse',
  'referral.state.won': 'Gagnée',
  'referral.state.lost': 'Perdue',
  'referral.state.unknown': 'Statut inconnu',

  'referral.status-and-substatus': '{status}, {substatus}',
  'referral.status.new': 'Nouvelle',
  'referral.status.active': 'Active',
  'referral.status.closed': 'Clôturée',
  'referral.substatus.pending': 'en attente',
  'referral.substatus.received': 'reçue',
  'referral.substatus.accepted': 'acceptée',
  'referral.substatus.engaged': 'en cours',
  'referral.substatus.won': 'gagnée',
  'referral.substatus.lost': 'perdue',
  'referral.substatus.declined': 'refusée',
  'referral.substatus.expired': 'expirée',

  'referral.unnamed-customer': 'Client sans nom',

  'consent.contact.yes': 'Vous pouvez contacter le client',
  'consent.contact.no': 'Ne contactez pas le client',
  'consent.share.yes': 'Vous pouvez transmettre les coordonnées du client à d’autres entreprises',
  'consent.share.no': 'Ne transmettez pas les coordonnées du client à d’autres entreprises',
  'consent.sellers.yes': 'Les commerciaux de Microsoft peuvent voir cette recommandation',
  'consent.sellers.no': 'Les commerciaux de Microsoft ne voient pas cette recommandation',
  'consent.partners.yes': 'Microsoft peut en parler à certains partenaires',
  'consent.partners.no': 'Microsoft ne peut pas en parler à certains partenaires',
  'consent.short.yes': 'le client accepte d’être contacté',
  'consent.short.no': 'le client ne souhaite pas être contacté',
};
