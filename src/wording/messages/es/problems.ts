import type { problems as english } from '../en/problems';
import type { Translation } from '../translation';

export const problems: Translation<typeof english> = {
  'problem.our-fault.title': 'Algo salió mal por mi parte',
  'problem.our-fault.text':
    'No se ha cambiado nada. Inténtelo de nuevo en un minuto; si vuelve a ocurrir, comunique el código al equipo de administración.',
  'problem.misunderstood.title': 'No entendí el mensaje',
  'problem.misunderstood.text':
    'No conozco «{words}». Escriba «list» para ver lo que está en espera, «show» con el ID de una referencia o el nombre de un cliente, o «help» para ver todo lo que puedo hacer.',
  'problem.misunderstood.meant': 'No conozco «{words}». ¿Quería decir «{command}»?',
  'problem.almost.title': 'Falta poco',
  'problem.almost.text': '{reason} ¿Quería decir «{command}»?',
  'problem.still-reading.title': 'Todavía no he leído Partner Center',
  'problem.still-reading.text':
    'La primera lectura no ha terminado, así que aún no conozco ninguna referencia. Vuelva a preguntar en un minuto.',
  'problem.filter.title': 'No puedo leer ese filtro',
  'problem.order.title': 'No puedo ordenar por ese criterio',
  'problem.rule.title': 'No puedo leer esa regla, así que no se ha cambiado nada',
  'problem.filter.mended': '{reason} Quizá quería decir: {filter}',
  'problem.filter.text': '{reason}',
  'problem.not-a-referral.title': '«{words}» no es una referencia',
  'problem.not-a-referral.text':
    'No es el ID de una referencia ni parte del nombre de un cliente que yo conozca. Un ID tiene este aspecto: c5fbb3b6-be74-4795-9fb5-4324c73fed37; los nombres están en la lista.',
  'problem.not-a-referral.example':
    'No es el ID de una referencia ni parte del nombre de un cliente que yo conozca, así que no se ha cambiado nada. Sería correcto: «{command}».',
  'problem.which-of-them.title':
    '{count, plural, one {Hay # referencia con el nombre «{words}»} many {Hay # de referencias con el nombre «{words}»} other {Hay # referencias con el nombre «{words}»}}',
  'problem.which-of-them.text': 'Indique cuál por su ID. No se ha cambiado nada.',
  'problem.not-there.title': 'Esa referencia no existe',
  'problem.not-there.text':
    'Partner Center no conoce ninguna referencia con el ID {id}, o la cuenta de este bot no puede verla. Compruebe el ID o búsquela en la lista.',
  'problem.withdrawn.text':
    'Partner Center no conoce ninguna referencia con el ID {id}, o la cuenta de este bot no puede verla. Antes estaba ahí, así que probablemente se retiró. Compruebe el ID o búsquela en la lista.',
  'problem.not-answering.title': 'Partner Center no responde',
  'problem.not-answering.text':
    'No se ha cambiado nada y no tengo una copia guardada de esta referencia. Inténtelo de nuevo en un minuto.',
  'problem.too-late-to-undo.title': 'Ya es tarde para deshacerlo',
  'problem.too-late-to-undo.text':
    'Solo se puede deshacer durante 10 minutos, así que no se ha cambiado nada. Para quitar ahora la regla, cancele su suscripción.',
  'problem.which-subscription.title':
    '{count, plural, one {Aquí hay # suscripción} many {Aquí hay # de suscripciones} other {Aquí hay # suscripciones}}',
  'problem.which-subscription.text': 'Indique cuál por su número, o todas. No se ha cambiado nada.',
  'problem.no-such-subscription.title': 'La suscripción {number} no existe',
  'problem.no-such-subscription.text':
    '{count, plural, one {Aquí solo hay una. No se ha cambiado nada.} many {Aquí solo hay #. No se ha cambiado nada.} other {Aquí solo hay #. No se ha cambiado nada.}}',
};
