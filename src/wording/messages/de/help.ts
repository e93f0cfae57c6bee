import type { help as english } from '../en/help';
import type { Translation } from '../translation';

export const help: Translation<typeof english> = {
  'help.title': 'Ich behalte Ihre Microsoft-Empfehlungen im Blick',
  'help.intro':
    'Neue erscheinen hier binnen Minuten, mit der verbleibenden Zeit für die Antwort. Wählen Sie eine Zeile oder schreiben Sie ihren Befehl.',

  'help.list.title': 'Offene Empfehlungen ansehen',
  'help.list.text': 'Dringendste zuerst',
  'help.expiring.title': 'Ansehen, was bald abläuft',
  'help.expiring.text': 'Bevor es zu spät ist',
  'help.subscribe.title': 'Neue Empfehlungen abonnieren',
  'help.subscribe.text': 'Jede erscheint hier binnen Minuten',
  'help.subscriptions.title': 'Ansehen oder ändern, was ich hier poste',
  'help.subscriptions.text': 'Die Regeln dieser Unterhaltung',
  'help.show.title': 'Eine Empfehlung nachschlagen',
  'help.show.text': 'Mit Empfehlungs-ID oder Kundenname',
  'help.rule.title': 'Nur bestimmte abonnieren',
  'help.rule.text': 'Mit einer Regel auf jedes Feld',
  'help.digest.title': 'Jeden Tag eine Tagesübersicht erhalten',
  'help.digest.text': 'Mit Uhrzeit, Tagen und Ihrer Zeitzone',

  'help.more': 'Weitere Befehle',
  'help.toggle-more': 'Weitere Befehle ein- oder ausblenden',
  'help.ask.text': 'Nach jedem Feld fragen: Regel, Reihenfolge, Anzahl',
  'help.digest-now.text': 'Die Tagesübersicht sofort; „digest off“ beendet sie',
  'help.remind.text': 'Wann vor der Frist erinnert wird; „remind off“ beendet das',
  'help.snooze.text': 'Zwei Tage lang keine Erinnerungen an eine Empfehlung',
  'help.claim.text': 'Ich übernehme das: Die Erinnerungen gehen an Sie; „release“ gibt wieder frei',
  'help.assign.text': 'Eine Empfehlung an jemand anderen weitergeben',
  'help.settings.text': 'Erinnerungen, Tagesübersicht, Arbeitszeiten und Sprache hier',
  'help.language.text': 'Meine Sprache hier: de, en, es, fr, ja oder ar',
  'help.hours.text': 'Die Arbeitszeiten hier; nur dann kommen Erinnerungen',

  'help.hint-personal': 'Schreiben Sie jederzeit „help“.',
  'help.hint-shared': 'Beim Schreiben bitte zuerst mich erwähnen; die Schaltflächen gehen auch so.',

  'help.welcome.title': 'Hallo, ich behalte Ihre Microsoft-Empfehlungen im Blick',
  'help.welcome.intro':
    'Eine Empfehlung aus dem Partner Center muss innerhalb von etwa 14 Tagen beantwortet werden, sonst läuft sie ab. Mit „Abonnieren“ erscheint jede neue hier mit ihrer Frist.',
  'help.welcome.added-by': 'Hinzugefügt von {person}',
};
