import type { slack as english } from '../en/slack';
import type { Translation } from '../translation';

export const slack: Translation<typeof english> = {
  'slack.answers.invite-me':
    'Ich bin noch nicht in dieser Unterhaltung und kann nicht von selbst dazukommen, deshalb kann hier nichts ankommen. Laden Sie mich ein: Geben Sie „/invite @{name}“ ein.',
  'slack.answers.not-here':
    'In diesen Chat kommt niemand außer Ihnen beiden, deshalb kann hier nichts ankommen. Geben Sie es in einem Kanal noch einmal ein, oder mir allein.',
  'slack.answers.nothing-named.title': 'In dieser Nachricht steht keine Empfehlung',
  'slack.answers.nothing-named.text':
    'Eine Nachricht nennt eine Empfehlung mit ihrer ID oder ihrer Adresse in Partner Center. Die Liste zeigt, was auf Antwort wartet.',
  'slack.answers.form-late.title': 'Das Formular ließ sich nicht öffnen',
  'slack.answers.form-late.text':
    'Slack hat es nicht rechtzeitig geöffnet, und nichts wurde geändert. Drücken Sie die Schaltfläche noch einmal.',
  'slack.answers.settings-saved.title': 'Die Einstellungen wurden geändert',
  'slack.answers.settings-saved.text':
    '{name} hat geändert, wie diese Unterhaltung von Empfehlungen erfährt.',
  'slack.card.respond-by': 'Antworten bis',
  'slack.card.deadline-was': 'Die Frist war',
  'slack.card.estimated': '(geschätzt)',
  'slack.form.open': 'Ändern …',
  'slack.form.save': 'Speichern',
  'slack.form.cancel': 'Abbrechen',
  'slack.form.for-all':
    '{count, plural, one {Gilt für die # Regel hier.} other {Gilt für alle # Regeln hier.}}',
  'slack.form.timezone-hint': 'Der Name einer Zeitzone: „Europe/Paris“, „America/New_York“, „UTC“.',
  'slack.form.reminders-hint': 'Wie lange vor der Frist: „7d 3d 1d 4h“, oder „off“.',
  'slack.form.digest-line': 'An den Tagen unten, mit einer Zeile, wenn es nichts Neues gibt',
  'slack.form.digest-silence': 'An den Tagen unten, aber nicht, wenn es nichts Neues gibt',
  'slack.form.digest-off': 'Keine Tagesübersicht',
  'slack.form.digest-at': 'Uhrzeit der Tagesübersicht',
  'slack.form.digest-days': 'Tage der Tagesübersicht',
  'slack.form.work-days': 'Arbeitstage',
  'slack.form.work-from': 'Arbeitsbeginn',
  'slack.form.work-to': 'Arbeitsende',
  'slack.help.intro':
    'Neue erscheinen hier innerhalb weniger Minuten, mit der Zeit, die zum Antworten bleibt. Drücken Sie eine Schaltfläche, oder geben Sie „/referral“ und die Wörter darauf ein.',
  'slack.help.ways-shared':
    'Geben Sie überall „/referral“ und die Wörter ein, erwähnen Sie mich in einem Kanal, in dem ich bin, oder schreiben Sie mir allein: Dort genügen die Wörter. Die Antwort auf „/referral“ sehen nur Sie, außer wenn sich hier etwas ändert.',
  'slack.help.ways-personal':
    'Hier genügen die Wörter. In einem Kanal geben Sie „/referral“ und die Wörter ein, oder Sie erwähnen mich davor.',
  'slack.home.claims':
    '{count, plural, =0 {Von Ihnen übernommen} one {Sie haben # Empfehlung übernommen} other {Sie haben # Empfehlungen übernommen}}',
  'slack.home.expiring': 'Läuft bald ab',
  'slack.home.rules': 'Was ich poste, und wo',
  'slack.home.no-claims':
    'Noch nichts. Drücken Sie „{button}“ bei einer Empfehlung, dann steht sie hier, bis sie beantwortet ist.',
  'slack.home.none-expiring': 'Nichts, was auf Antwort wartet, läuft in den nächsten Tagen ab.',
  'slack.home.no-rules':
    'Noch keine Unterhaltung ist abonniert. Laden Sie mich in einen Kanal ein und geben Sie dort „/referral subscribe“ ein.',
  'slack.home.waiting':
    '{count, plural, =0 {Nichts wartet auf Antwort.} one {# Empfehlung wartet auf Antwort.} other {# Empfehlungen warten auf Antwort.}}',
  'slack.home.as-of': 'Stand: {moment}',
};
