import type { claims as english } from '../en/claims';
import type { Translation } from '../translation';

export const claims: Translation<typeof english> = {
  // {customer} is a name or “cette recommandation”: no “de” before it, and never the first word of a sentence.
  'claim.taken-by-you.title': 'Vous prenez en charge {customer}',
  'claim.taken-by-you.text':
    'Les cartes l’indiquent et les rappels n’arrivent plus qu’à vous. La prise en charge expire 72 heures avant l’échéance si la recommandation n’a pas reçu de réponse dans Partner Center.',
  'claim.taken-by-you-late.title': 'Vous prenez en charge {customer}',
  'claim.taken-by-you-late.text': 'Les cartes l’indiquent et les rappels n’arrivent plus qu’à vous.',
  'claim.yours-already.title': 'Vous prenez déjà en charge {customer}',
  'claim.yours-already.text': 'Rien n’a été modifié.',
  'claim.nobody-has-it.title': 'Personne n’a pris en charge {customer}',
  'claim.nobody-has-it.text': 'Rien n’a été modifié.',
  'claim.released.title': 'De nouveau libre : {customer}',
  'claim.released.text': 'Les cartes l’indiquent et les rappels reviennent dans les canaux.',
  'claim.theirs-already.title': '{to} prend déjà en charge {customer}',
  'claim.theirs-already.text': 'Rien n’a été modifié.',
  'claim.handed-over.title': '{to} prend maintenant en charge {customer}',
  'claim.handed-over.text': 'Les cartes l’indiquent et un message a été envoyé à {to}.',
  'claim.handed-over-untold.title': '{to} prend maintenant en charge {customer}',
  'claim.handed-over-untold.text':
    'Les cartes l’indiquent, mais je ne peux pas écrire directement à {to} : il faut d’abord avoir ouvert une conversation avec moi. Merci de transmettre l’information.',
  'claim.taken.title': '{by} a été plus rapide',
  'claim.taken.text':
    '{by} a déjà pris en charge {customer} : rien n’a été modifié. Pour transmettre la recommandation, utilisez « assign ».',
  'claim.not-yours.title': 'Vous ne pouvez libérer que ce que vous avez pris en charge',
  'claim.not-yours.text':
    '{by} a pris en charge cette recommandation : rien n’a été modifié. Pour la transmettre, utilisez « assign ».',
  'claim.not-waiting.title': 'Plus aucune réponse à donner : {customer}',
  'claim.not-waiting.text': 'La recommandation a reçu une réponse ou a expiré : rien n’a été modifié.',
  'claim.who.title': 'Je ne sais pas qui est « {name} »',
  'claim.who.text':
    'Mentionnez la personne avec @ et choisissez son nom dans la liste, pour que je sache de qui il s’agit. Rien n’a été modifié.',
};
