import type { claims as english } from '../en/claims';
import type { Translation } from '../translation';

export const claims: Translation<typeof english> = {
  'claim.taken-by-you.title': 'Ahora se encarga usted de {customer}',
  'claim.taken-by-you.text':
    'Las tarjetas ya lo indican y los recordatorios le llegarán solo a usted. La asignación vence 72 horas antes de la fecha límite si no hay respuesta en Partner Center.',
  'claim.taken-by-you-late.title': 'Ahora se encarga usted de {customer}',
  'claim.taken-by-you-late.text': 'Las tarjetas ya lo indican y los recordatorios le llegarán solo a usted.',
  'claim.yours-already.title': 'Ya se encarga usted de {customer}',
  'claim.yours-already.text': 'No se ha cambiado nada.',
  'claim.nobody-has-it.title': 'Nadie ha asumido {customer}',
  'claim.nobody-has-it.text': 'No se ha cambiado nada.',
  'claim.released.title': 'Queda libre de nuevo: {customer}',
  'claim.released.text': 'Las tarjetas ya lo indican y los recordatorios vuelven a los canales.',
  'claim.theirs-already.title': '{to} ya se encarga de {customer}',
  'claim.theirs-already.text': 'No se ha cambiado nada.',
  'claim.handed-over.title': '{to} se encarga ahora de {customer}',
  'claim.handed-over.text': 'Las tarjetas ya lo indican y {to} ha recibido un aviso.',
  'claim.handed-over-untold.title': '{to} se encarga ahora de {customer}',
  'claim.handed-over-untold.text':
    'Las tarjetas ya lo indican, pero no puedo escribir a {to} en privado mientras no haya abierto un chat conmigo. Conviene avisarle.',
  'claim.taken.title': '{by} se adelantó',
  'claim.taken.text':
    '{by} ya se encarga de {customer}, así que no se ha cambiado nada. Para pasar la referencia a otra persona, use «assign».',
  'claim.not-yours.title': 'Solo puede liberarla quien la asumió',
  'claim.not-yours.text':
    'La asumió {by}, así que no se ha cambiado nada. Para pasar la referencia a otra persona, use «assign».',
  'claim.not-waiting.title': 'Ya no hace falta responder a {customer}',
  'claim.not-waiting.text': 'Ya tiene respuesta o ha caducado, así que no se ha cambiado nada.',
  'claim.who.title': 'No sé quién es {name}',
  'claim.who.text':
    'Mencione a la persona con @ y elija su nombre en la lista, para que yo sepa de quién se trata. No se ha cambiado nada.',
};
