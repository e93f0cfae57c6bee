import type { filters as english } from '../en/filters';
import type { Translation } from '../translation';

export const filters: Translation<typeof english> = {
  // Operators and field names stand in quotes, so that no article or ending is needed.
  'filter.empty': 'Hier steht noch nichts. Schreiben Sie zum Beispiel: {example}',
  'filter.too-long': 'Das ist länger als {limit} Zeichen. Kürzen Sie es oder teilen Sie es in zwei Filter.',
  'filter.too-long-in-full':
    'Ausgeschrieben ist dieser Filter zu lang. Kürzen Sie ihn oder teilen Sie ihn in zwei.',
  'filter.too-many-parts': 'Dieser Filter hat zu viele Teile. Kürzen Sie ihn oder teilen Sie ihn in zwei.',
  'filter.too-deep': 'Mehr als {limit} Klammern sind ineinander verschachtelt. Bitte vereinfachen.',

  'filter.unknown-field': 'Das Feld „{name}“ kenne ich nicht.',
  'filter.unknown-field-meant': 'Das Feld „{name}“ kenne ich nicht; war „{meant}“ gemeint?',
  'filter.unknown-field-in': 'Das Feld „{name}“ in „{parent}“ kenne ich nicht.',
  'filter.unknown-field-in-meant': 'Das Feld „{name}“ in „{parent}“ kenne ich nicht; war „{meant}“ gemeint?',
  'filter.fields-here': 'Felder hier: {fields}.',
  'filter.short-not-here': '„{name}“ ist kurz für „{path}“, aber nicht hier. Schreiben Sie es aus.',
  'filter.several-parts': '„{words}“ hat mehrere Teile; fragen Sie nach einem davon: {parts}.',
  'filter.no-parts': '„{words}“ hat keine Teile; „/{name}“ kann nicht darauf folgen.',
  'filter.slash-between-parts': 'Die Teile eines Feldes trennt ein „/“: {path}.',
  'filter.field-belongs-here': 'Hierher gehört der Name eines Feldes, aber hier steht „{word}“.',
  'filter.field-belongs-at-end': 'Hierher gehört der Name eines Feldes, aber der Text ist zu Ende.',
  'filter.field-is-one-word': 'Der Name eines Feldes ist ein einziges Wort; hier stehen zwei: „{words}“.',
  'filter.begin-without': 'Beginnen Sie mit dem Namen eines Feldes, ohne „{word}“.',
  'filter.begin-behind-where': 'Beginnen Sie mit dem, was hinter „where“ steht.',
  'filter.no-order':
    '„{words}“ hat keine Reihenfolge. Sortieren Sie nach einem einzelnen Feld, zum Beispiel {example}.',
  'filter.order-lost':
    'Schreiben Sie Felder mit „asc“ (aufsteigend) oder „desc“ (absteigend), durch Kommas getrennt. Bei {word} komme ich nicht weiter.',
  'filter.select-lost':
    'Wählen Sie Felder mit ihrem Namen, durch Kommas getrennt: {example}. Bei „{word}“ komme ich nicht weiter.',
  'filter.select-lost-at-end':
    'Wählen Sie Felder mit ihrem Namen, durch Kommas getrennt: {example}. Am Ende komme ich nicht weiter.',

  'filter.ask-with-any': '„{list}“ ist eine Liste; fragen Sie mit „any“: {example}.',
  'filter.ask-how-many': '„{list}“ ist eine Liste; fragen Sie, wie viele Einträge sie hat: {text}.',
  'filter.length-of-list': '„length“ misst einen Text; wie viele Einträge eine Liste hat, sagt {text}.',
  'filter.no-list': '„{words}“ ist keine Liste, daher geht es nicht mit „any“, „all“, „in“ oder „{count}“.',
  'filter.two-lists':
    '„{first}“ und „{second}“ sind beides Listen. Fragen Sie nach einer nach der anderen, mit „and“ verbunden.',
  'filter.inside-list': 'Innerhalb von „{list}“ schreiben Sie {text}, nicht „{name}“.',
  'filter.which-list': 'Sagen Sie, welche Liste „{word}“ meint, zum Beispiel {example}.',
  'filter.lists-are-asked-with': 'Nach Listen fragt man mit „{any}“ oder „{all}“, nicht mit „{word}“.',
  'filter.name-the-items': 'Geben Sie den Einträgen von „{list}“ zuerst einen Namen: {example}.',
  'filter.taken-letter':
    '„{name}“ steht schon für einen Eintrag einer anderen Liste. Nehmen Sie einen anderen Buchstaben.',

  'filter.is-text': '„{words}“ ist ein Text; setzen Sie den Wert in Anführungszeichen: {example}.',
  'filter.is-number': '„{words}“ ist eine Zahl; schreiben Sie sie ohne Anführungszeichen, etwa {example}.',
  'filter.is-boolean':
    '„{words}“ ist wahr oder falsch; schreiben Sie es ohne Anführungszeichen, etwa {example}.',
  'filter.is-time': '„{words}“ ist ein Zeitpunkt; schreiben Sie ihn ohne Anführungszeichen, etwa {example}.',
  'filter.is-date': '„{words}“ ist ein Tag; schreiben Sie ihn ohne Anführungszeichen, etwa {example}.',
  'filter.is-time-of-day':
    '„{words}“ ist eine Uhrzeit; schreiben Sie sie ohne Anführungszeichen, etwa {example}.',
  'filter.is-duration':
    '„{words}“ ist eine Zeitspanne; schreiben Sie sie ohne Anführungszeichen, etwa {example}.',
  'filter.write': 'Schreiben Sie {text}.',
  'filter.write-text': 'Ein Text braucht Anführungszeichen: Schreiben Sie {text}.',
  'filter.write-number': 'Schreiben Sie eine Zahl, zum Beispiel {example}.',
  'filter.write-boolean': 'Schreiben Sie „true“ (wahr) oder „false“ (falsch), zum Beispiel {example}.',
  'filter.write-time': 'Schreiben Sie einen Zeitpunkt, zum Beispiel {example}.',
  'filter.write-date': 'Schreiben Sie einen Tag, zum Beispiel {example}.',
  'filter.write-time-of-day': 'Schreiben Sie eine Uhrzeit, zum Beispiel {example}.',
  'filter.write-duration': 'Schreiben Sie eine Zeitspanne, zum Beispiel {example}.',
  'filter.never': '„{field}“ ist niemals {value}. Möglich sind: {values}.',
  'filter.never-but-meant': '„{field}“ ist niemals {value}; war {meant} gemeint?',

  'filter.text-needs-quotes': 'Ein Text braucht Anführungszeichen: {text}.',
  'filter.text-needs-quotes-round': 'Um einen Text gehören Anführungszeichen: {text}.',
  'filter.words-need-quotes': 'Ein Text aus mehreren Wörtern braucht Anführungszeichen: {text}.',
  'filter.single-quotes': 'Texte stehen in einfachen Anführungszeichen: {text}.',
  'filter.no-other-half':
    'Texte stehen in einfachen Anführungszeichen: {quote}so wie hier{quote}. Zu diesem Anführungszeichen fehlt das zweite.',
  'filter.never-ends':
    'Bei diesem Text fehlt das schließende Anführungszeichen. Setzen Sie {quote} an sein Ende.',
  'filter.quote-inside':
    'Hier fehlt ein schließendes Anführungszeichen, oder ein Apostroph in einem Text ist nicht doppelt geschrieben ({example}).',
  'filter.word-before-text': '„{word}“ vor einem Text hat hier keine Bedeutung.',
  'filter.value-without': 'Schreiben Sie diesen Wert ohne „{word}“.',

  'filter.write-out': 'Schreiben Sie die Zahl aus: {text}.',
  'filter.not-a-number': '„{run}“ kenne ich nicht als Zahl. Schreiben Sie sie aus: {text}.',
  'filter.unreadable':
    '„{run}“ kann ich nicht lesen. Eine Zahl sieht so aus: {number}; um einen Text gehören Anführungszeichen: {text}.',
  'filter.respelled': 'Schreiben Sie „{run}“ so: {text}.',
  'filter.digit-first': 'Eine Zahl beginnt mit einer Ziffer: {example}.',
  'filter.no-comma': 'Schreiben Sie Zahlen ohne Komma: {text}.',
  'filter.no-blanks': 'Schreiben Sie Zahlen ohne Leerzeichen: {text}.',
  'filter.numbers-without': 'Schreiben Sie Zahlen ohne „{sign}“.',
  'filter.no-currency-sign': 'Schreiben Sie Beträge ohne Währungszeichen, zum Beispiel {example}.',
  'filter.amount-alone': 'Schreiben Sie Beträge nur als Zahl: {text}.',
  'filter.currency-apart': 'Ein Betrag ist nur eine Zahl; nach der Währung wird getrennt gefragt: {text}.',
  'filter.only-numbers-and-times': 'Rechnen kann man nur mit Zahlen und Zeiten.',
  'filter.cannot-calculate':
    '„{words}“ lässt sich nicht berechnen. Zu Zeitpunkten gehört eine Zeitspanne: {example}.',
  'filter.minus-stands-before': 'Ein Minuszeichen steht vor einer Zahl oder einer Zeitspanne.',

  'filter.days': 'Tage schreibt man Jahr-Monat-Tag: {example}.',
  'filter.no-such-day':
    '„{run}“ ist keine Zahl und kein Tag des Kalenders. Einen Tag schreibt man {day}, einen Zeitpunkt {time}.',
  'filter.needs-zone':
    'Zum Zeitpunkt „{run}“ gehört die Zeitzone: Setzen Sie Z (für UTC) oder eine Abweichung wie {offset} dahinter.',
  'filter.time-in-one-piece': 'Ein Zeitpunkt wird in einem Stück geschrieben, mit Zeitzone: {text}.',
  'filter.time-not-day': '„{words}“ ist ein Zeitpunkt, kein Tag. Vergleichen Sie seinen Tag: {text}.',
  'filter.time-not-length': '„{words}“ ist ein Zeitpunkt, keine Zeitspanne. Schreiben Sie {text}.',
  'filter.compared-with-length': '„{words}“ wird mit einer Zeitspanne verglichen. Drei Tage sind {example}.',
  'filter.not-a-length': '„{text}“ ist keine Zeitspanne. Drei Tage sind {days}, sechs Stunden {hours}.',
  'filter.length-like-this': 'Schreiben Sie eine Zeitspanne so: {text}.',
  'filter.no-clock':
    '„{call}“ ist hier nicht bekannt. Schreiben Sie einen Zeitpunkt, zum Beispiel {example}.',

  'filter.several-values': 'Nach mehreren Werten fragt man mit „in“: {text}.',
  'filter.several-values-like': 'Nach mehreren Werten fragt man so: {example}.',
  'filter.several-values-with': 'Nach mehreren Werten fragt man mit „{word}“, nicht mit „{operator}“.',
  'filter.in-compares-no-length':
    'Auf „in“ folgt eine Liste von Werten. Eine Zeitspanne vergleicht man mit „le“.',
  'filter.in-needs-brackets': 'Die Werte nach „in“ brauchen Klammern: {text}.',
  'filter.in-looks-like-this': 'Die Liste nach „in“ sieht so aus: {example}.',
  'filter.in-holds-values': 'Die Liste nach „in“ enthält nur Werte.',
  'filter.looks-like-this': 'Sie sieht so aus: {example}.',
  'filter.too-many-values': 'Eine Liste enthält höchstens {limit} Werte.',

  'filter.no-condition': '{words} allein ist keine Bedingung. Sagen Sie, was gelten soll: {example}',
  'filter.name-field-again': '{words} allein ist keine Bedingung; nennen Sie das Feld noch einmal: {text}.',
  'filter.ask-again': '{words} allein ist keine Bedingung; fragen Sie noch einmal: {text}.',
  'filter.second-limit': 'Nennen Sie das Feld für die zweite Grenze noch einmal: {text}.',
  'filter.say-which-field': 'Sagen Sie, nach welchem Feld gefragt wird: {text}.',
  'filter.brackets-after-not': 'Setzen Sie Klammern nach „not“: {text}.',
  'filter.not-in-front': 'Setzen Sie „not“ davor: {example}.',
  'filter.joint-missing': 'Vor {word} fehlt ein Wort wie „and“ oder „or“.',
  'filter.operator-missing': 'Vor {word} fehlt ein Wort wie „eq“.',
  'filter.something-missing': 'Nach {word} fehlt etwas.',
  'filter.operand-missing-first': 'Am Anfang fehlt ein Feld oder ein Wert; hier steht {word}.',
  'filter.operand-missing': 'Nach {before} fehlt ein Feld oder ein Wert; hier steht {word}.',
  'filter.comma-missing': 'Vor {word} fehlt ein Komma.',
  'filter.never-closed': 'Diese Klammer „{open}“ wird nie geschlossen. Setzen Sie „{close}“ an ihr Ende.',
  'filter.bracket-too-many': 'Hier ist eine Klammer „{bracket}“ zu viel.',

  'filter.unknown-word-meant': '„{word}“ kenne ich hier nicht; war „{meant}“ gemeint?',
  'filter.unknown-function': 'Die Funktion „{name}“ kenne ich nicht.',
  'filter.did-you-mean': 'War „{meant}“ gemeint?',
  'filter.known-functions': 'Bekannt sind {names}.',
  'filter.used-like-this': '„{name}“ verwendet man so: {example}.',
  'filter.not-between-values': '„{words}“ steht nicht zwischen zwei Werten; schreiben Sie {example}.',
  'filter.sign-not-used': '„{sign}“ gibt es hier nicht; schreiben Sie „{word}“.',
  'filter.words-not-used': '„{words}“ gibt es hier nicht; schreiben Sie {text}.',
  'filter.no-meaning': '„{sign}“ hat hier keine Bedeutung.',
  'filter.and-instead-of': 'Schreiben Sie „and“ statt „{word}“.',
  'filter.no-xor': '„xor“ gibt es nicht. Schreiben Sie {example}.',
  'filter.write-like-this': 'Schreiben Sie es so: {text}',
  'filter.write-with-brackets': 'Schreiben Sie es mit Klammern: {text}.',

  'filter.and-then': '{first} {second}',
};
