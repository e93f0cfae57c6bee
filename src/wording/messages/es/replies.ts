import type { replies as english } from '../en/replies';
import type { Translation } from '../translation';

export const replies: Translation<typeof english> = {
  'snooze.done.title': 'Sin recordatorios por un tiempo',
  'snooze.done.text': 'No diré nada de esta referencia aquí hasta el {until}.',
  'snooze.shortened.text':
    'No diré nada de esta referencia aquí hasta el {until}: entonces llega el último aviso, que no se puede posponer.',
  'snooze.over.title': 'Ya no está pospuesta',
  'snooze.over.text': 'Sus recordatorios vuelven a llegar aquí.',
  'snooze.bad-length.title': '¿Por cuánto tiempo?',
  'snooze.not-waiting.title': 'No hay nada que posponer',
  'snooze.not-waiting.text': 'Ya tiene respuesta o ha caducado, así que no llegará ningún recordatorio.',
  'length.not-a-length':
    'No reconozco «{text}» como duración, así que no se ha cambiado nada. Sería correcto: «{example}».',
  'length.too-long':
    '«{text}» supera los 14 días en los que hay que responder a una referencia, así que no se ha cambiado nada. Sería correcto: «{example}».',
  'length.too-short':
    '«{text}» es menos de 15 minutos, así que no se ha cambiado nada. Sería correcto: «{example}».',
  'setting.nothing-here.title': 'Aquí todavía no se publica nada',
  'setting.nothing-here.text':
    'Primero escriba «subscribe»; después se podrá indicar cuándo recordar y resumir.',
  'setting.remind.title': 'No entiendo cuándo recordar, así que no se ha cambiado nada',
  'remind.none': 'Indique cuánto tiempo antes de la fecha límite. Sería correcto: «{example}».',
  'remind.too-many':
    'Son {text} recordatorios para una sola referencia; el máximo es 8. Sería correcto: «{example}».',
  'setting.hours.title': 'No entiendo el horario laboral, así que no se ha cambiado nada',
  'hours.none': 'Indique desde qué hora, hasta qué hora y qué días. Sería correcto: «{example}».',
  'hours.not-hours':
    '«{text}» no es una hora, ni un día, ni unos días festivos. Sería correcto: «{example}».',
  'hours.twice': '«{text}» es un segundo horario; solo puede haber uno. Sería correcto: «{example}».',
  'hours.ends-before-it-starts': '«{text}» termina antes de empezar. Sería correcto: «{example}».',
  'hours.not-a-country':
    '«{text}» no es un país; los países se indican con dos letras, como FR. Sería correcto: «{example}».',
  'setting.timezone.title': 'No conozco esa zona horaria, así que no se ha cambiado nada',
  'timezone.unknown': '«{text}» no es una zona horaria. Sería correcto: «{example}».',
  'setting.language.title': 'No hablo ese idioma, así que no se ha cambiado nada',
  'language.unknown': 'Hablo {languages}, pero no «{text}». Sería correcto: «{example}».',
  'setting.digest.title': 'No entiendo cuándo debe llegar el resumen, así que no se ha cambiado nada',
  'setting.digest.not-a-time': '«{text}» no es una hora del día. Sería correcto: «{example}».',
  'setting.digest.hour':
    '«{text}» no es una hora del día: las horas van de 0 a 23. Sería correcto: «{example}».',
  'setting.digest.minute':
    '«{text}» no es una hora del día: los minutos van de 0 a 59. Sería correcto: «{example}».',
  'setting.digest.zone': '«{text}» no es una zona horaria. Sería correcto: «{example}».',
  'setting.digest.days': '«{text}» no son días de la semana. Sería correcto: «{example}».',
  'setting.digest.unknown': 'No sé qué significa «{text}» aquí. Sería correcto: «{example}».',
  'setting.digest.two-times':
    '«{text}» es una segunda hora; el resumen llega una vez al día. Sería correcto: «{example}».',
  'setting.digest.two-zones':
    '«{text}» es una segunda zona horaria; solo puede haber una. Sería correcto: «{example}».',
  'setting.digest.two-ways':
    '«{text}» contradice lo anterior: un día sin novedades lleva una línea o ningún mensaje. Sería correcto: «{example}».',
  'setting.digest.not-alone': '«{text}» se escribe sin nada más. Sería correcto: «{example}».',
};
