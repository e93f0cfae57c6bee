import type { signInCards as english } from '../en/sign-in-cards';
import type { Translation } from '../translation';

export const signInCards: Translation<typeof english> = {
  'sign-in-card.title': 'Iniciar sesión en Partner Center',
  'sign-in-card.open': 'Abra esta página',
  'sign-in-card.enter': 'Escriba este código',
  'sign-in-card.as-whom':
    'Inicie sesión con la cuenta del bot. Necesita el rol Referrals admin en Partner Center y la autenticación multifactor (MFA).',
  'sign-in-card.until': 'El código vale hasta las {time} ({left}).',
  'sign-in-card.no-longer': 'Este código ya no vale. Pida uno nuevo.',
  'sign-in-card.only-if-asked':
    'Escriba el código solo si acaba de pedirlo usted. Si no lo ha pedido, no haga nada y avise a quien administra el bot.',
  'sign-in-card.summary': 'Iniciar sesión en Partner Center: escriba el código {code} en {page} ({left})',
  'sign-in-card.summary-over': 'Iniciar sesión en Partner Center: el código ya no vale, pida uno nuevo',

  'sign-in-card.button.open': 'Abrir la página de inicio de sesión',
  'sign-in-card.button.login': 'Iniciar sesión',
  'sign-in-card.button.login-again': 'Iniciar sesión de nuevo',
  'sign-in-card.button.logout': 'Cerrar sesión',
  'sign-in-card.button.logout-confirm': 'Sí, cerrar sesión',
  'sign-in-card.button.whoami': 'La cuenta del bot',

  'account-card.signed-in.title': 'Sesión iniciada en Partner Center',
  'account-card.signed-in.text': 'El bot lee las referencias como {account}.',
  'account-card.signed-in.text-unnamed': 'El bot lee las referencias. El token no dice con qué cuenta.',
  'account-card.nobody.title': 'Nadie ha iniciado sesión en Partner Center',
  'account-card.nobody.text': 'El bot no ve ninguna referencia hasta que alguien inicie sesión.',
  'account-card.over.title': 'La sesión de Partner Center ha terminado',
  'account-card.over.text':
    'El bot no ve referencias nuevas hasta que alguien inicie sesión de nuevo; entonces recuperará todo lo que falte. Motivo: {reason}',
  'account-card.fixed.title': 'Un token fijo para Partner Center',
  'account-card.fixed.text':
    'Otra persona mantiene vigente el token (PARTNER_AUTH=token). Aquí no hay que iniciar sesión.',

  'account-card.account': 'Cuenta',
  'account-card.tenant': 'Inquilino',
  'account-card.mfa': 'Con MFA',
  'account-card.mfa.unknown': 'se desconoce: el token no lo dice',
  'account-card.permissions': 'Permisos',
  'account-card.roles': 'Roles asignados',
  'account-card.signed-in-at': 'Inicio de sesión',
  'account-card.renewed-at': 'Última renovación',
  'account-card.over-since': 'Terminada desde',
  'account-card.ends-at': 'Termina',
  'account-card.ends.policy':
    '{when} ({left}); después de {length}, una persona debe iniciar sesión de nuevo',
  'account-card.ends.token': '{when} ({left}), según el servicio de inicio de sesión',
  'account-card.ends.unused': '{when} ({left}) si no se renueva; un bot en marcha la renueva',

  'digest.sign-in-ends': 'El bot quedará a ciegas el {day}: inicie sesión de nuevo antes de esa fecha.',
  'digest.sign-in-over': 'La sesión del bot ha terminado: no ve referencias nuevas.',
};
