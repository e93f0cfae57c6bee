import type { referrals as english } from '../en/referrals';
import type { Translation } from '../translation';

export const referrals: Translation<typeof english> = {
  'referral.kind.marketplace-lead': 'Lead de Marketplace',
  'referral.kind.qualified-lead': 'Lead calificado',
  'referral.kind.co-sell': 'Oportunidad de venta conjunta',
  'referral.kind.lead': 'Lead',

  'referral.state.waiting': 'En espera de respuesta',
  'referral.state.accepted': 'Aceptada',
  'referral.state.declined': 'Rechazada',
  'referral.state.expired': 'Caducada sin respuesta',
  'referral.state.won': 'Ganada',
  'referral.state.lost': 'Perdida',
  'referral.state.unknown': 'Estado desconocido',

  'referral.status-and-substatus': '{status}, {substatus}',
  'referral.status.new': 'Nueva',
  'referral.status.active': 'Activa',
  'referral.status.closed': 'Cerrada',
  'referral.substatus.pending': 'pendiente',
  'referral.substatus.received': 'recibida',
  'referral.substatus.accepted': 'aceptada',
  'referral.substatus.engaged': 'en curso',
  'referral.substatus.won': 'ganada',
  'referral.substatus.lost': 'perdida',
  'referral.substatus.declined': 'rechazada',
  'referral.substatus.expired': 'caducada',

  'referral.unnamed-customer': 'Cliente sin nombre',

  'consent.contact.yes': 'Se permite contactar con el cliente',
  'consent.contact.no': 'No contactar con el cliente',
  'consent.share.yes': 'Se permite facilitar los datos del cliente a otras empresas',
  'consent.share.no': 'No facilitar los datos del cliente a otras empresas',
  'consent.sellers.yes': 'Los vendedores de Microsoft pueden ver esta referencia',
  'consent.sellers.no': 'Los vendedores de Microsoft no ven esta referencia',
  'consent.partners.yes': 'Microsoft puede hablar de ella con partners concretos',
  'consent.partners.no': 'Microsoft no puede hablar de ella con partners concretos',
  'consent.short.yes': 'el cliente acepta que se le contacte',
  'consent.short.no': 'el cliente no desea que se le contacte',
};
