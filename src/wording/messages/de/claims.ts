import type { claims as english } from '../en/claims';
import type { Translation } from '../translation';

export const claims: Translation<typeof english> = {
  // {customer} is a name or “diese Empfehlung”, never the first word of a sentence.
  'claim.taken-by-you.title': 'Sie kümmern sich um {customer}',
  'claim.taken-by-you.text':
    'So steht es jetzt auf den Karten, und die Erinnerungen bekommen nur noch Sie. Die Übernahme verfällt 72 Stunden vor der Frist, wenn die Empfehlung bis dahin nicht im Partner Center beantwortet ist.',
  'claim.taken-by-you-late.title': 'Sie kümmern sich um {customer}',
  'claim.taken-by-you-late.text':
    'So steht es jetzt auf den Karten, und die Erinnerungen bekommen nur noch Sie.',
  'claim.yours-already.title': 'Sie kümmern sich bereits um {customer}',
  'claim.yours-already.text': 'Es wurde nichts geändert.',
  'claim.nobody-has-it.title': 'Um {customer} kümmert sich bisher niemand',
  'claim.nobody-has-it.text': 'Es wurde nichts geändert.',
  'claim.released.title': 'Wieder frei: {customer}',
  'claim.released.text':
    'So steht es jetzt auf den Karten, und die Erinnerungen kommen wieder in die Kanäle.',
  'claim.theirs-already.title': '{to} kümmert sich bereits um {customer}',
  'claim.theirs-already.text': 'Es wurde nichts geändert.',
  'claim.handed-over.title': '{to} kümmert sich jetzt um {customer}',
  'claim.handed-over.text': 'So steht es jetzt auf den Karten, und {to} weiß Bescheid.',
  'claim.handed-over-untold.title': '{to} kümmert sich jetzt um {customer}',
  'claim.handed-over-untold.text':
    'So steht es jetzt auf den Karten, aber ich kann {to} nicht direkt schreiben: Dazu muss die Person erst selbst einen Chat mit mir geöffnet haben. Bitte geben Sie ihr Bescheid.',
  'claim.taken.title': '{by} war schneller',
  'claim.taken.text':
    '{by} kümmert sich bereits um {customer}, daher wurde nichts geändert. Zum Weitergeben dient „assign“.',
  'claim.not-yours.title': 'Freigeben können Sie nur, was Sie übernommen haben',
  'claim.not-yours.text':
    '{by} hat diese Empfehlung übernommen, daher wurde nichts geändert. Zum Weitergeben dient „assign“.',
  'claim.not-waiting.title': 'Hier ist keine Antwort mehr nötig: {customer}',
  'claim.not-waiting.text': 'Die Empfehlung ist beantwortet oder abgelaufen, daher wurde nichts geändert.',
  'claim.who.title': 'Ich weiß nicht, wer mit „{name}“ gemeint ist',
  'claim.who.text':
    'Erwähnen Sie die Person mit @ und wählen Sie den Namen aus der Liste, dann weiß ich, wer gemeint ist. Es wurde nichts geändert.',
};
