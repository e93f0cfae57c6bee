import type { slack as english } from '../en/slack';
import type { Translation } from '../translation';

export const slack: Translation<typeof english> = {
  'slack.answers.invite-me':
    'Todavía no estoy en esta conversación y no puedo entrar por mi cuenta, así que aquí no puede llegar nada. Para invitarme, escriba «/invite @{name}».',
  'slack.answers.not-here':
    'Este chat no admite a nadie más que a ustedes dos, así que aquí no puede llegar nada. Repítalo en un canal o en el chat conmigo.',
  'slack.answers.nothing-named.title': 'No veo ninguna referencia en ese mensaje',
  'slack.answers.nothing-named.text':
    'Un mensaje nombra una referencia por su identificador o por su dirección en Partner Center. La lista muestra lo que está en espera.',
  'slack.answers.form-late.title': 'No se pudo abrir el formulario',
  'slack.answers.form-late.text': 'Slack no lo abrió a tiempo y no se cambió nada. Pulse el botón otra vez.',
  'slack.answers.settings-saved.title': 'Se cambió la configuración',
  'slack.answers.settings-saved.text':
    '{name} cambió cómo se informa a esta conversación sobre las referencias.',
  'slack.card.respond-by': 'Responder antes del',
  'slack.card.deadline-was': 'La fecha límite era',
  'slack.card.estimated': '(estimada)',
  'slack.form.open': 'Cambiar…',
  'slack.form.save': 'Guardar',
  'slack.form.cancel': 'Cancelar',
  'slack.form.for-all':
    '{count, plural, one {Vale para la regla de aquí.} many {Vale para # de reglas de aquí.} other {Vale para las # reglas de aquí.}}',
  'slack.form.timezone-hint': 'El nombre de una zona: «Europe/Paris», «America/New_York», «UTC».',
  'slack.form.reminders-hint': 'Cuánto tiempo antes de la fecha límite: «7d 3d 1d 4h», o bien «off».',
  'slack.form.digest-line': 'Los días de abajo, con una línea cuando no hay novedades',
  'slack.form.digest-silence': 'Los días de abajo, pero no cuando no hay novedades',
  'slack.form.digest-off': 'Sin resumen del día',
  'slack.form.digest-at': 'Hora del resumen del día',
  'slack.form.digest-days': 'Días del resumen del día',
  'slack.form.work-days': 'Días laborables',
  'slack.form.work-from': 'Comienzo de la jornada',
  'slack.form.work-to': 'Fin de la jornada',
  'slack.help.intro':
    'Las nuevas aparecen aquí en pocos minutos, con el tiempo que queda para responder. Pulse un botón o escriba «/referral» y las palabras que lleva.',
  'slack.help.ways-shared':
    'Escriba «/referral» y las palabras en cualquier lugar, mencióneme en un canal en el que yo esté o escríbame en privado: allí bastan las palabras. La respuesta a «/referral» solo la ve quien pregunta, salvo que aquí cambie algo.',
  'slack.help.ways-personal':
    'Aquí bastan las palabras. En un canal, escriba «/referral» y las palabras, o mencióneme antes de ellas.',
  'slack.home.claims':
    '{count, plural, =0 {Sus referencias asumidas} one {Ha asumido # referencia} many {Ha asumido # de referencias} other {Ha asumido # referencias}}',
  'slack.home.expiring': 'Caduca pronto',
  'slack.home.rules': 'Qué publico y dónde',
  'slack.home.no-claims':
    'Nada todavía. Pulse «{button}» en una referencia y aparecerá aquí hasta que se responda.',
  'slack.home.none-expiring': 'Nada de lo que espera respuesta caduca en los próximos días.',
  'slack.home.no-rules':
    'Todavía no hay ninguna conversación suscrita. Invíteme a un canal y escriba allí «/referral subscribe».',
  'slack.home.waiting':
    '{count, plural, =0 {Nada espera respuesta.} one {# referencia espera respuesta.} many {# de referencias esperan respuesta.} other {# referencias esperan respuesta.}}',
  'slack.home.as-of': 'Actualizado: {moment}.',
};
