import type { replies as english } from '../en/replies';
import type { Translation } from '../translation';

export const replies: Translation<typeof english> = {
  'snooze.done.title': 'Vorerst keine Erinnerungen',
  'snooze.done.text': 'Bis {until} melde ich mich hier nicht dazu.',
  'snooze.shortened.text':
    'Bis {until} melde ich mich hier nicht dazu: Dann kommt die letzte Erinnerung, und die kommt immer.',
  'snooze.over.title': 'Nicht mehr zurückgestellt',
  'snooze.over.text': 'Die Erinnerungen kommen hier wieder.',
  'snooze.bad-length.title': 'Für wie lange?',
  'snooze.not-waiting.title': 'Hier gibt es nichts zurückzustellen',
  'snooze.not-waiting.text':
    'Die Empfehlung ist beantwortet oder abgelaufen, es kommt also keine Erinnerung mehr.',
  'length.not-a-length':
    '„{text}“ ist keine Dauer, die ich kenne, daher wurde nichts geändert. Richtig wäre zum Beispiel: „{example}“.',
  'length.too-long':
    '„{text}“ ist länger als die 14 Tage, in denen eine Empfehlung beantwortet werden muss, daher wurde nichts geändert. Richtig wäre zum Beispiel: „{example}“.',
  'length.too-short':
    '„{text}“ ist weniger als 15 Minuten, daher wurde nichts geändert. Richtig wäre zum Beispiel: „{example}“.',
  'setting.nothing-here.title': 'Hier wird noch nichts gepostet',
  'setting.nothing-here.text':
    'Schreiben Sie zuerst „subscribe“; danach können Sie festlegen, wann ich erinnere und zusammenfasse.',
  'setting.remind.title': 'Ich kann nicht lesen, wann ich erinnern soll, daher wurde nichts geändert',
  'remind.none': 'Bitte angeben, wie lange vor der Frist. Richtig wäre zum Beispiel: „{example}“.',
  'remind.too-many':
    'Das wären {text} Erinnerungen für eine Empfehlung; höchstens 8 sind möglich. Richtig wäre zum Beispiel: „{example}“.',
  'setting.hours.title': 'Ich kann die Arbeitszeiten nicht lesen, daher wurde nichts geändert',
  'hours.none':
    'Bitte angeben, von wann bis wann und an welchen Tagen. Richtig wäre zum Beispiel: „{example}“.',
  'hours.not-hours':
    '„{text}“ ist weder eine Uhrzeit noch ein Tag noch eine Angabe zu Feiertagen. Richtig wäre zum Beispiel: „{example}“.',
  'hours.twice':
    '„{text}“ ist eine zweite Zeitangabe; es kann nur eine geben. Richtig wäre zum Beispiel: „{example}“.',
  'hours.ends-before-it-starts': '„{text}“ endet, bevor es anfängt. Richtig wäre zum Beispiel: „{example}“.',
  'hours.not-a-country':
    '„{text}“ ist kein Land; ein Land wird mit zwei Buchstaben angegeben, etwa FR. Richtig wäre zum Beispiel: „{example}“.',
  'setting.timezone.title': 'Diese Zeitzone kenne ich nicht, daher wurde nichts geändert',
  'timezone.unknown': '„{text}“ ist keine Zeitzone. Richtig wäre zum Beispiel: „{example}“.',
  'setting.language.title': 'Diese Sprache spreche ich nicht, daher wurde nichts geändert',
  'language.unknown': 'Ich spreche {languages}, aber nicht „{text}“. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.title':
    'Ich kann nicht lesen, wann die Tagesübersicht kommen soll, daher wurde nichts geändert',
  'setting.digest.not-a-time': '„{text}“ ist keine Uhrzeit. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.hour':
    '„{text}“ ist keine Uhrzeit: Die Stunden gehen von 0 bis 23. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.minute':
    '„{text}“ ist keine Uhrzeit: Die Minuten gehen von 0 bis 59. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.zone': '„{text}“ ist keine Zeitzone. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.days': '„{text}“ sind keine Wochentage. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.unknown':
    'Ich weiß nicht, was „{text}“ hier bedeutet. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.two-times':
    '„{text}“ ist eine zweite Uhrzeit; die Tagesübersicht kommt einmal am Tag. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.two-zones':
    '„{text}“ ist eine zweite Zeitzone; es kann nur eine geben. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.two-ways':
    '„{text}“ widerspricht dem, was davor steht: An einem ruhigen Tag kommt entweder eine Zeile oder nichts. Richtig wäre zum Beispiel: „{example}“.',
  'setting.digest.not-alone': '„{text}“ steht immer allein. Richtig wäre zum Beispiel: „{example}“.',
};
