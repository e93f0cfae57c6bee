import type { faults as english } from '../en/faults';
import type { Translation } from '../translation';

export const faults: Translation<typeof english> = {
  'fault.not-delivered.title': 'No se pudo entregar un mensaje',
  'fault.not-delivered.referral': 'Referencia {id} → {where}: {reason}',
  'fault.not-delivered.summary': 'Un resumen → {where}: {reason}',
  'fault.blocked.title': 'Hay mensajes en espera',
  'fault.blocked.text':
    '{where}: {reason}. No se pierde nada: lo que espera se enviará en cuanto se resuelva.',
  'fault.sees-again.title': 'El bot vuelve a ver Partner Center',
  'fault.sees-again.text': 'Se está recuperando todo lo pendiente.',
  'fault.blind.title': 'El bot no puede ver Partner Center',
  'fault.blind.text': '{reason}. No se pierde nada: el bot se pondrá al día en cuanto se resuelva.',
  'fault.as-told': '{words}',
  'fault.unknown.title': 'Algo salió mal',
  'fault.unknown.text': 'El registro contiene más información.',
};
