import type { commands as english } from '../en/commands';
import type { Translation } from '../translation';

export const commands: Translation<typeof english> = {
  'command.undo-is-a-button': '«Deshacer» es un botón de la respuesta a «subscribe».',
  'command.which-referral': '¿Cuál? Indique el ID de la referencia o el nombre del cliente.',
  'command.which-id': '¿Cuál? Indique el ID de la referencia.',
  'command.no-such-list':
    'Puedo listar las referencias «pending», «active», «closed», «expiring» o «all», pero no «{words}».',
  'command.explain-which': '¿Cuál quiere que explique? Indique el ID de la referencia.',
  'command.related-to-what':
    '¿Relacionadas con qué? Indique el ID de la colaboración; está en «Fechas e ID» de una referencia.',
  'command.search-what': '¿Qué quiere buscar? Indique una parte del nombre del cliente.',
  'command.unsubscribe-which':
    'Indique la suscripción por su número, o «all»; «{words}» no es ni lo uno ni lo otro.',
  'command.assign-what-to-whom': 'Indique qué referencia y quién se encargará de ella.',
};
