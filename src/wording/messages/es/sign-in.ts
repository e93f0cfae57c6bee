import type { signIn as english } from '../en/sign-in';
import type { Translation } from '../translation';

export const signIn: Translation<typeof english> = {
  'fault.sign-in-ends.title': 'El bot quedará a ciegas el {day}',
  'fault.sign-in-ends.token':
    'Su sesión de Partner Center termina entonces ({when}). Si alguien inicia sesión de nuevo antes, no se pierde nada.',
  'fault.sign-in-ends.unused':
    'Su sesión de Partner Center se renovó por última vez el {renewed} y termina entonces ({when}). Si alguien inicia sesión de nuevo antes, no se pierde nada.',
  'fault.sign-in-ends.policy':
    '{days, plural, one {Su organización exige iniciar sesión cada día, por lo que esta termina entonces ({when}).} many {Su organización exige iniciar sesión cada # de días, por lo que esta termina entonces ({when}).} other {Su organización exige iniciar sesión cada # días, por lo que esta termina entonces ({when}).}} Si alguien inicia sesión de nuevo antes, no se pierde nada.',
  'fault.sign-in-again.title': 'Hay que iniciar sesión de nuevo',
  'fault.sign-in-again.text':
    'El bot no puede ver Partner Center: {reason}. No se pierde nada: el bot se pondrá al día en cuanto alguien inicie sesión.',
  'fault.no-mfa.title': 'La sesión no demuestra MFA',
  'fault.no-mfa.text':
    'La cuenta del bot inició sesión solo con una contraseña. Partner Center lo rechaza (código 900421), así que el bot puede quedar a ciegas en cualquier momento: active la autenticación multifactor (MFA) para la cuenta e inicie sesión de nuevo.',

  'sign-in.not-allowed.title': 'Eso es solo para administradores',
  'sign-in.not-allowed.text':
    'No se cambió nada. Pida a quien gestiona el bot que añada su nombre a ADMINISTRATORS; allí es {id}.',
  'sign-in.not-allowed.nobody-is':
    'No se cambió nada. Todavía no hay administradores: pida a quien gestiona el bot que añada su nombre a ADMINISTRATORS; allí es {id}.',
  'sign-in.sent.title': 'El código está en su chat personal',
  'sign-in.sent.text':
    'Es solo para sus ojos, por eso está en nuestro chat personal. Allí también diré cómo termina.',
  'sign-in.no-chat.title': 'No puedo escribirle en privado',
  'sign-in.no-chat.text':
    'El código es solo para sus ojos. Abra un chat personal conmigo y escriba allí «login».',
  'sign-in.cannot.title': 'Eso no funcionó',
  'sign-in.cannot.text': '{reason}. No se cambió nada.',
  'sign-in.done.title': 'Sesión iniciada como {account}',
  'sign-in.done.unnamed': 'Sesión iniciada',
  'sign-in.done.text':
    'A partir de ahora el bot lee Partner Center con esta cuenta y recupera todo lo que falte.',
  'sign-in.failed.title': 'Nadie ha iniciado sesión',
  'sign-in.failed.text': '{reason}. No se cambió nada.',
  'sign-in.forget.title': '¿Cerrar la sesión del bot?',
  'sign-in.forget.text':
    'Entonces no verá referencias nuevas hasta que alguien inicie sesión de nuevo. Los recordatorios de las que conoce continúan.',
  'sign-in.forgotten.title': 'La sesión del bot está cerrada',
  'sign-in.forgotten.text':
    'No ve referencias nuevas hasta que alguien inicie sesión; entonces recuperará todo lo que falte.',
  'sign-in.nothing-to-forget.title': 'No hay ninguna sesión que cerrar',
  'sign-in.nothing-to-forget.text': 'Nadie ha iniciado sesión.',
  'sign-in.warning.fixed':
    'Un token fijo sirve para hacer pruebas en este equipo: aquí nadie puede iniciar ni cerrar sesión y, cuando termine, PARTNER_TOKEN necesita otro.',
  'sign-in.warning.no-mfa':
    'El token no demuestra autenticación multifactor, y Partner Center rechaza esas sesiones (código 900421): active MFA para la cuenta e inicie sesión de nuevo.',
  'sign-in.warning.own-team-only':
    'La cuenta está en el equipo de todas las referencias que ve, así que probablemente solo ve esas: asígnele el rol Referrals admin en Partner Center, en User management.',

  'help.sign-in.text':
    'Para administradores: la cuenta del bot; «login» inicia su sesión, «logout» la cierra',
};
