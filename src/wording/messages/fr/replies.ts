import type { replies as english } from '../en/replies';
import type { Translation } from '../translation';

export const replies: Translation<typeof english> = {
  'snooze.done.title': 'Pas de rappel pour l’instant',
  'snooze.done.text': 'Je n’en parle plus ici jusqu’au {until}.',
  'snooze.shortened.text':
    'Je n’en parle plus ici jusqu’au {until} : c’est le dernier rappel, qui est toujours envoyé.',
  'snooze.over.title': 'La mise en veille est terminée',
  'snooze.over.text': 'Les rappels reviennent ici.',
  'snooze.bad-length.title': 'Pour combien de temps ?',
  'snooze.not-waiting.title': 'Il n’y a rien à mettre en veille',
  'snooze.not-waiting.text':
    'La recommandation a reçu une réponse ou a expiré : aucun rappel ne viendra plus.',
  'length.not-a-length':
    '« {text} » n’est pas une durée que je connais : rien n’a été modifié. Exemple correct : « {example} ».',
  'length.too-long':
    '« {text} » dépasse les 14 jours accordés pour répondre à une recommandation : rien n’a été modifié. Exemple correct : « {example} ».',
  'length.too-short':
    '« {text} » représente moins de 15 minutes : rien n’a été modifié. Exemple correct : « {example} ».',
  'setting.nothing-here.title': 'Rien n’est encore publié ici',
  'setting.nothing-here.text':
    'Écrivez d’abord « subscribe » ; vous pourrez ensuite choisir quand viennent les rappels et le résumé.',
  'setting.remind.title': 'Je n’arrive pas à lire quand faire les rappels : rien n’a été modifié',
  'remind.none': 'Indiquez combien de temps avant l’échéance. Exemple correct : « {example} ».',
  'remind.too-many':
    'Cela ferait {text} rappels pour une recommandation ; le maximum est de 8. Exemple correct : « {example} ».',
  'setting.hours.title': 'Je n’arrive pas à lire les heures de travail : rien n’a été modifié',
  'hours.none': 'Indiquez de quand à quand, et quels jours. Exemple correct : « {example} ».',
  'hours.not-hours':
    '« {text} » n’est ni une heure, ni un jour, ni une indication de jours fériés. Exemple correct : « {example} ».',
  'hours.twice':
    '« {text} » est un second horaire ; il ne peut y en avoir qu’un. Exemple correct : « {example} ».',
  'hours.ends-before-it-starts': '« {text} » se termine avant de commencer. Exemple correct : « {example} ».',
  'hours.not-a-country':
    '« {text} » n’est pas un pays ; un pays s’écrit en deux lettres, par exemple FR. Exemple correct : « {example} ».',
  'setting.timezone.title': 'Je ne connais pas ce fuseau horaire : rien n’a été modifié',
  'timezone.unknown': '« {text} » n’est pas un fuseau horaire. Exemple correct : « {example} ».',
  'setting.language.title': 'Je ne parle pas cette langue : rien n’a été modifié',
  'language.unknown': 'Je parle {languages}, mais pas « {text} ». Exemple correct : « {example} ».',
  'setting.digest.title': 'Je n’arrive pas à lire quand envoyer le résumé du jour : rien n’a été modifié',
  'setting.digest.not-a-time': '« {text} » n’est pas une heure. Exemple correct : « {example} ».',
  'setting.digest.hour':
    '« {text} » n’est pas une heure : les heures vont de 0 à 23. Exemple correct : « {example} ».',
  'setting.digest.minute':
    '« {text} » n’est pas une heure : les minutes vont de 0 à 59. Exemple correct : « {example} ».',
  'setting.digest.zone': '« {text} » n’est pas un fuseau horaire. Exemple correct : « {example} ».',
  'setting.digest.days':
    '« {text} » ne désigne pas des jours de la semaine. Exemple correct : « {example} ».',
  'setting.digest.unknown':
    'Je ne sais pas ce que « {text} » veut dire ici. Exemple correct : « {example} ».',
  'setting.digest.two-times':
    '« {text} » est une seconde heure ; le résumé vient une fois par jour. Exemple correct : « {example} ».',
  'setting.digest.two-zones':
    '« {text} » est un second fuseau horaire ; il ne peut y en avoir qu’un. Exemple correct : « {example} ».',
  'setting.digest.two-ways':
    '« {text} » contredit ce qui précède : un jour calme donne soit une ligne, soit rien. Exemple correct : « {example} ».',
  'setting.digest.not-alone': '« {text} » s’emploie seul. Exemple correct : « {example} ».',
};
