import type { help as english } from '../en/help';
import type { Translation } from '../translation';

export const help: Translation<typeof english> = {
  'help.title': 'Sigo de cerca sus referencias de Microsoft',
  'help.intro':
    'Las nuevas aparecen aquí en pocos minutos, con el tiempo que queda para responder. Pulse una línea o escriba sus palabras.',

  'help.list.title': 'Ver lo que está en espera',
  'help.list.text': 'Primero lo más urgente',
  'help.expiring.title': 'Ver lo que está a punto de caducar',
  'help.expiring.text': 'Antes de que sea tarde',
  'help.subscribe.title': 'Recibir las referencias nuevas',
  'help.subscribe.text': 'Cada una aparece aquí en pocos minutos',
  'help.subscriptions.title': 'Ver o cambiar lo que publico aquí',
  'help.subscriptions.text': 'Reglas de esta conversación',
  'help.show.title': 'Consultar una referencia',
  'help.show.text': 'Por su ID o por el nombre del cliente',
  'help.rule.title': 'Recibir solo algunas',
  'help.rule.text': 'Una regla sobre cualquier campo',
  'help.digest.title': 'Recibir un resumen del día',
  'help.digest.text': 'Con su hora, sus días y su zona horaria',

  'help.more': 'Más palabras',
  'help.toggle-more': 'Mostrar u ocultar más palabras',
  'help.ask.text': 'Consultar cualquier campo: una regla, un orden, cuántas',
  'help.digest-now.text': 'El resumen del día ahora mismo; «digest off» lo desactiva',
  'help.remind.text': 'Cuándo recordar antes del vencimiento; «remind off» lo desactiva',
  'help.snooze.text': 'Sin recordatorios de una referencia durante dos días',
  'help.claim.text': 'Me encargo: sus recordatorios llegan a quien la asume; «release» la libera',
  'help.assign.text': 'Pasar una referencia a otra persona',
  'help.settings.text': 'Recordatorios, resumen, horario laboral e idioma de aquí',
  'help.language.text': 'Mi idioma aquí: de, en, es, fr, ja o ar',
  'help.hours.text': 'El horario laboral de aquí; los recordatorios llegan dentro de él',

  'help.hint-personal': 'Escriba «help» en cualquier momento.',
  'help.hint-shared': 'Para escribir aquí, mencióneme antes de las palabras; los botones no lo necesitan.',

  'help.welcome.title': 'Hola, sigo de cerca sus referencias de Microsoft',
  'help.welcome.intro':
    'Una referencia de Partner Center debe responderse en unos 14 días; si no, caduca. Pulse Suscribirse y cada referencia nueva aparecerá aquí con su fecha límite.',
  'help.welcome.added-by': 'Añadido por {person}',
};
