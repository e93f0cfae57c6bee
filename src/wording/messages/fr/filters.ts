import type { filters as english } from '../en/filters';
import type { Translation } from '../translation';

export const filters: Translation<typeof english> = {
  // Field names and operators stand in quotes: no article stands before them.
  'filter.empty': 'Le filtre est vide. Écrivez par exemple : {example}',
  'filter.too-long': 'Ce texte dépasse {limit} caractères. Raccourcissez-le ou divisez-le en deux.',
  'filter.too-long-in-full':
    'Écrit en entier, ce filtre est trop long. Raccourcissez-le ou divisez-le en deux.',
  'filter.too-many-parts': 'Ce filtre a trop d’éléments. Raccourcissez-le ou divisez-le en deux.',
  'filter.too-deep': 'Les parenthèses s’emboîtent sur plus de {limit} niveaux. Simplifiez le filtre.',

  'filter.unknown-field': 'Je ne connais pas le champ « {name} ».',
  'filter.unknown-field-meant': 'Je ne connais pas le champ « {name} » ; vouliez-vous dire « {meant} » ?',
  'filter.unknown-field-in': 'Je ne connais pas le champ « {name} » dans « {parent} ».',
  'filter.unknown-field-in-meant':
    'Je ne connais pas le champ « {name} » dans « {parent} » ; vouliez-vous dire « {meant} » ?',
  'filter.fields-here': 'Champs possibles ici : {fields}.',
  'filter.short-not-here':
    '« {name} » est l’abréviation de « {path} », mais pas à cet endroit. Écrivez le nom complet.',
  'filter.several-parts': '« {words} » a plusieurs parties ; interrogez l’une d’elles : {parts}.',
  'filter.no-parts': '« {words} » n’a pas de parties ; « /{name} » ne peut pas le suivre.',
  'filter.slash-between-parts': 'Les parties d’un champ sont séparées par « / » : {path}.',
  'filter.field-belongs-here': 'Il faut ici le nom d’un champ, et non « {word} ».',
  'filter.field-belongs-at-end': 'Il faut ici le nom d’un champ, mais le texte s’arrête.',
  'filter.field-is-one-word': 'Le nom d’un champ est un seul mot ; en voici deux : « {words} ».',
  'filter.begin-without': 'Commencez par le nom d’un champ, sans « {word} ».',
  'filter.begin-behind-where': 'Commencez par ce qui suit « where ».',
  'filter.no-order': '« {words} » ne se trie pas. Triez par un seul champ, par exemple {example}.',
  'filter.order-lost':
    'Écrivez des champs suivis de « asc » (croissant) ou « desc » (décroissant), séparés par des virgules. Je ne comprends plus à partir d’ici : {word}.',
  'filter.select-lost':
    'Choisissez des champs par leur nom, séparés par des virgules : {example}. Je ne comprends plus à partir d’ici : « {word} ».',
  'filter.select-lost-at-end':
    'Choisissez des champs par leur nom, séparés par des virgules : {example}. Il manque quelque chose à la fin.',

  'filter.ask-with-any': '« {list} » est une liste ; interrogez-la avec « any » : {example}.',
  'filter.ask-how-many': '« {list} » est une liste ; demandez combien d’éléments elle contient : {text}.',
  'filter.length-of-list': '« length » mesure un texte ; le nombre d’éléments d’une liste s’écrit {text}.',
  'filter.no-list':
    '« {words} » n’est pas une liste : « any », « all », « in » et « {count} » ne s’y appliquent pas.',
  'filter.two-lists':
    '« {first} » et « {second} » sont deux listes. Interrogez-les l’une après l’autre, avec « and » entre les deux.',
  'filter.inside-list': 'À l’intérieur de « {list} », écrivez {text} et non « {name} ».',
  'filter.which-list': 'Précisez quelle liste « {word} » interroge, par exemple {example}.',
  'filter.lists-are-asked-with': 'On interroge une liste avec « {any} » ou « {all} », et non « {word} ».',
  'filter.name-the-items': 'Donnez d’abord un nom aux éléments de « {list} » : {example}.',
  'filter.taken-letter': '« {name} » désigne déjà un élément d’une autre liste. Prenez une autre lettre.',

  'filter.is-text': '« {words} » est un texte ; mettez la valeur entre apostrophes : {example}.',
  'filter.is-number': '« {words} » est un nombre ; écrivez-le sans apostrophes, comme {example}.',
  'filter.is-boolean': '« {words} » est vrai ou faux ; écrivez la valeur sans apostrophes, comme {example}.',
  'filter.is-time': '« {words} » est une date avec l’heure ; écrivez-la sans apostrophes, comme {example}.',
  'filter.is-date': '« {words} » est un jour ; écrivez-le sans apostrophes, comme {example}.',
  'filter.is-time-of-day':
    '« {words} » est une heure du jour ; écrivez-la sans apostrophes, comme {example}.',
  'filter.is-duration': '« {words} » est une durée ; écrivez-la sans apostrophes autour, comme {example}.',
  'filter.write': 'Écrivez {text}.',
  'filter.write-text': 'Un texte se met entre apostrophes : écrivez {text}.',
  'filter.write-number': 'Écrivez un nombre, par exemple {example}.',
  'filter.write-boolean': 'Écrivez « true » (vrai) ou « false » (faux), par exemple {example}.',
  'filter.write-time': 'Écrivez une date avec l’heure, par exemple {example}.',
  'filter.write-date': 'Écrivez un jour, par exemple {example}.',
  'filter.write-time-of-day': 'Écrivez une heure du jour, par exemple {example}.',
  'filter.write-duration': 'Écrivez une durée, par exemple {example}.',
  'filter.never': '« {field} » ne vaut jamais {value}. Valeurs possibles : {values}.',
  'filter.never-but-meant': '« {field} » ne vaut jamais {value} ; vouliez-vous dire {meant} ?',

  'filter.text-needs-quotes': 'Un texte se met entre apostrophes : {text}.',
  'filter.text-needs-quotes-round': 'Il faut des apostrophes autour d’un texte : {text}.',
  'filter.words-need-quotes': 'Un texte de plusieurs mots se met entre apostrophes : {text}.',
  'filter.single-quotes': 'Les textes se mettent entre apostrophes simples : {text}.',
  'filter.no-other-half':
    'Les textes se mettent entre apostrophes simples : {quote}comme ceci{quote}. Ce guillemet n’est jamais refermé.',
  'filter.never-ends': 'Il manque l’apostrophe à la fin de ce texte. Mettez {quote} là où il se termine.',
  'filter.quote-inside':
    'Il manque ici l’apostrophe de fin, ou une apostrophe à l’intérieur d’un texte n’est pas doublée ({example}).',
  'filter.word-before-text': '« {word} » devant un texte n’a pas de sens ici.',
  'filter.value-without': 'Écrivez cette valeur sans « {word} ».',

  'filter.write-out': 'Écrivez le nombre en entier : {text}.',
  'filter.not-a-number': '« {run} » n’est pas un nombre que je connais. Écrivez-le en entier : {text}.',
  'filter.unreadable':
    'Je n’arrive pas à lire « {run} ». Un nombre s’écrit comme {number} ; un texte se met entre apostrophes : {text}.',
  'filter.respelled': 'Écrivez « {run} » ainsi : {text}.',
  'filter.digit-first': 'Un nombre commence par un chiffre : {example}.',
  'filter.no-comma': 'Écrivez les nombres sans virgule : {text}.',
  'filter.no-blanks': 'Écrivez les nombres sans espaces : {text}.',
  'filter.numbers-without': 'Écrivez les nombres sans « {sign} ».',
  'filter.no-currency-sign': 'Écrivez les montants sans symbole monétaire, par exemple {example}.',
  'filter.amount-alone': 'Écrivez les montants comme un simple nombre : {text}.',
  'filter.currency-apart': 'Un montant n’est qu’un nombre ; sa devise se demande à part : {text}.',
  'filter.only-numbers-and-times': 'On ne peut calculer qu’avec des nombres, des dates et des durées.',
  'filter.cannot-calculate': '« {words} » ne peut pas se calculer. Ajoutez une durée à une date : {example}.',
  'filter.minus-stands-before': 'Un signe moins se place devant un nombre ou une durée.',

  'filter.days': 'Les jours s’écrivent année-mois-jour : {example}.',
  'filter.no-such-day':
    '« {run} » n’est ni un nombre ni un jour du calendrier. Un jour s’écrit {day}, une date avec l’heure {time}.',
  'filter.needs-zone':
    'Il manque le fuseau horaire dans « {run} » : ajoutez Z (pour UTC) ou un décalage tel que {offset} à la fin.',
  'filter.time-in-one-piece': 'La date et l’heure s’écrivent d’un seul tenant, avec leur fuseau : {text}.',
  'filter.time-not-day': '« {words} » est une date avec l’heure, pas un jour. Comparez son jour : {text}.',
  'filter.time-not-length': '« {words} » est une date, pas une durée. Écrivez {text}.',
  'filter.compared-with-length': '« {words} » est comparé à une durée. Trois jours s’écrivent {example}.',
  'filter.not-a-length': '« {text} » n’est pas une durée. Trois jours s’écrivent {days}, six heures {hours}.',
  'filter.length-like-this': 'Écrivez une durée ainsi : {text}.',
  'filter.no-clock': '« {call} » n’est pas connu ici. Écrivez une date avec l’heure, par exemple {example}.',

  'filter.several-values': 'Pour plusieurs valeurs, utilisez « in » : {text}.',
  'filter.several-values-like': 'Plusieurs valeurs se demandent ainsi : {example}.',
  'filter.several-values-with': 'Plusieurs valeurs se demandent avec « {word} », et non « {operator} ».',
  'filter.in-compares-no-length':
    '« in » est suivi d’une liste de valeurs. Une durée se compare avec « le ».',
  'filter.in-needs-brackets': 'Il faut des parenthèses autour des valeurs après « in » : {text}.',
  'filter.in-looks-like-this': 'La liste après « in » s’écrit ainsi : {example}.',
  'filter.in-holds-values': 'La liste après « in » ne contient que des valeurs.',
  'filter.looks-like-this': 'Elle s’écrit ainsi : {example}.',
  'filter.too-many-values': 'Une liste contient au plus {limit} valeurs.',

  'filter.no-condition': '{words} ne suffit pas comme condition. Dites ce qui est voulu : {example}',
  'filter.name-field-again': '{words} ne suffit pas comme condition ; répétez le champ : {text}.',
  'filter.ask-again': '{words} ne suffit pas comme condition ; répétez la question : {text}.',
  'filter.second-limit': 'Répétez le champ pour la seconde limite : {text}.',
  'filter.say-which-field': 'Dites de quel champ il s’agit : {text}.',
  'filter.brackets-after-not': 'Mettez des parenthèses après « not » : {text}.',
  'filter.not-in-front': 'Mettez « not » devant : {example}.',
  'filter.joint-missing': 'Il manque un mot tel que « and » ou « or » devant {word}.',
  'filter.operator-missing': 'Il manque un mot tel que « eq » devant {word}.',
  'filter.something-missing': 'Il manque quelque chose après {word}.',
  'filter.operand-missing-first': 'Il manque un champ ou une valeur au début, avant {word}.',
  'filter.operand-missing': 'Il manque un champ ou une valeur entre {before} et {word}.',
  'filter.comma-missing': 'Il manque une virgule devant {word}.',
  'filter.never-closed':
    'Cette parenthèse « {open} » n’est jamais fermée. Mettez « {close} » là où elle se termine.',
  'filter.bracket-too-many': 'Il y a une parenthèse « {bracket} » de trop.',

  'filter.unknown-word-meant': 'Je ne connais pas « {word} » ici ; vouliez-vous dire « {meant} » ?',
  'filter.unknown-function': 'Je ne connais pas la fonction « {name} ».',
  'filter.did-you-mean': 'Vouliez-vous dire « {meant} » ?',
  'filter.known-functions': 'Je connais {names}.',
  'filter.used-like-this': '« {name} » s’utilise ainsi : {example}.',
  'filter.not-between-values': '« {words} » ne se place pas entre deux valeurs ; écrivez {example}.',
  'filter.sign-not-used': '« {sign} » ne s’utilise pas ici ; écrivez « {word} ».',
  'filter.words-not-used': '« {words} » ne s’utilise pas ici ; écrivez {text}.',
  'filter.no-meaning': '« {sign} » n’a pas de sens ici.',
  'filter.and-instead-of': 'Écrivez « and » au lieu de « {word} ».',
  'filter.no-xor': '« xor » n’existe pas. Écrivez {example}.',
  'filter.write-like-this': 'Écrivez-le ainsi : {text}',
  'filter.write-with-brackets': 'Écrivez-le avec des parenthèses : {text}.',

  'filter.and-then': '{first} {second}',
};
