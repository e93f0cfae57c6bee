import type { problems as english } from '../en/problems';
import type { Translation } from '../translation';

export const problems: Translation<typeof english> = {
  'problem.our-fault.title': 'Da ist bei mir etwas schiefgegangen',
  'problem.our-fault.text':
    'Es wurde nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal; wenn es wieder passiert, nennen Sie Ihrem Administrator den Code.',
  'problem.misunderstood.title': 'Das habe ich nicht verstanden',
  'problem.misunderstood.text':
    '„{words}“ kenne ich nicht. „list“ zeigt, was auf Antwort wartet, „show“ mit einer ID oder einem Kundennamen eine Empfehlung, „help“ alles, was ich kann.',
  'problem.misunderstood.meant': '„{words}“ kenne ich nicht. War „{command}“ gemeint?',
  'problem.almost.title': 'Fast richtig',
  'problem.almost.text': '{reason} War „{command}“ gemeint?',
  'problem.still-reading.title': 'Ich habe Partner Center noch nicht gelesen',
  'problem.still-reading.text':
    'Ich lese die Empfehlungen gerade zum ersten Mal und kenne daher noch keine. Bitte fragen Sie in einer Minute noch einmal.',
  'problem.filter.title': 'Diesen Filter kann ich nicht lesen',
  'problem.order.title': 'Danach kann ich nicht sortieren',
  'problem.rule.title': 'Diese Regel kann ich nicht lesen, daher wurde nichts geändert',
  'problem.filter.mended': '{reason} Gemeint vielleicht: {filter}',
  'problem.filter.text': '{reason}',
  'problem.not-a-referral.title': '„{words}“ ist keine Empfehlung',
  'problem.not-a-referral.text':
    'Es ist weder die ID einer Empfehlung noch ein Teil eines Kundennamens, den ich kenne. Eine ID sieht so aus: c5fbb3b6-be74-4795-9fb5-4324c73fed37; die Namen stehen in der Liste.',
  'problem.not-a-referral.example':
    'Es ist weder die ID einer Empfehlung noch ein Teil eines Kundennamens, den ich kenne, daher wurde nichts geändert. Richtig wäre zum Beispiel: „{command}“.',
  'problem.which-of-them.title':
    '{count, plural, one {# Empfehlung heißt} other {# Empfehlungen heißen}} „{words}“',
  'problem.which-of-them.text': 'Bitte geben Sie die ID der gewünschten an. Es wurde nichts geändert.',
  'problem.not-there.title': 'Diese Empfehlung gibt es nicht',
  'problem.not-there.text':
    'Partner Center kennt keine Empfehlung mit der ID {id}, oder das Konto dieses Bots darf sie nicht sehen. Bitte prüfen Sie die ID oder suchen Sie die Empfehlung in der Liste.',
  'problem.withdrawn.text':
    'Partner Center kennt keine Empfehlung mit der ID {id}, oder das Konto dieses Bots darf sie nicht sehen. Bisher war sie da, vermutlich wurde sie zurückgezogen. Bitte prüfen Sie die ID oder suchen Sie die Empfehlung in der Liste.',
  'problem.not-answering.title': 'Partner Center antwortet nicht',
  'problem.not-answering.text':
    'Es wurde nichts geändert, und ich habe keine gespeicherte Kopie dieser Empfehlung. Bitte versuchen Sie es in einer Minute noch einmal.',
  'problem.too-late-to-undo.title': 'Das lässt sich nicht mehr rückgängig machen',
  'problem.too-late-to-undo.text':
    'Rückgängig machen geht 10 Minuten lang, daher wurde nichts geändert. Um die Regel jetzt zu entfernen, bestellen Sie sie ab.',
  'problem.which-subscription.title':
    '{count, plural, one {Hier gibt es # Abonnement} other {Hier gibt es # Abonnements}}',
  'problem.which-subscription.text':
    'Bitte die Nummer des gewünschten angeben, oder „all“ für alle. Es wurde nichts geändert.',
  'problem.no-such-subscription.title': 'Ein Abonnement {number} gibt es nicht',
  'problem.no-such-subscription.text':
    '{count, plural, one {Hier gibt es nur eines. Es wurde nichts geändert.} other {Hier gibt es nur #. Es wurde nichts geändert.}}',
};
