/**
 * What the filter language says about a mistake, in English, as ICU MessageFormat with plain arguments only: the
 * catalogue has the same sentences in the other languages.
 *
 * In {…} stands what was typed or could be typed: fields, words, values with the quotes that belong to them, whole
 * filters. None of it is translated, and a text in single quotes always stands in a value, for those are its quotes in
 * every language. A quote around an argument is written twice, because a single one before a brace would escape it; the
 * words around which quotes stand (`and`, `in`) are those of the filter language.
 */
export const filterMessages = {
  // The whole of it.
  'filter.empty': 'This is empty. Write for example: {example}',
  'filter.too-long': 'This is longer than {limit} characters. Make it shorter, or split it into two.',
  // Short names of fields were replaced by the long ones.
  'filter.too-long-in-full':
    'Written out in full this filter is too long. Make it shorter, or split it into two.',
  'filter.too-many-parts': 'This filter has too many parts. Make it shorter, or split it into two.',
  'filter.too-deep': 'Brackets are nested deeper than {limit} levels. Make it flatter.',

  // Fields. {name} and {parent} are as they were typed, {meant} is a field that exists.
  'filter.unknown-field': "I don't know the field ''{name}''.",
  'filter.unknown-field-meant': "I don't know the field ''{name}''; did you mean ''{meant}''?",
  'filter.unknown-field-in': "I don't know the field ''{name}'' in ''{parent}''.",
  'filter.unknown-field-in-meant':
    "I don't know the field ''{name}'' in ''{parent}''; did you mean ''{meant}''?",
  // {fields} is a list of names, after “I don't know the field …”.
  'filter.fields-here': 'Fields here: {fields}.',
  'filter.short-not-here': "''{name}'' is short for ''{path}'', but not here. Write it out.",
  'filter.several-parts': "''{words}'' has several parts; ask for one of them: {parts}.",
  'filter.no-parts': "''{words}'' has no parts; ''/{name}'' can't follow it.",
  'filter.slash-between-parts': "Parts of a field are separated by '/': {path}.",
  'filter.field-belongs-here': "The name of a field belongs here, but ''{word}'' stands.",
  'filter.field-belongs-at-end': 'The name of a field belongs here, but the text ends.',
  'filter.field-is-one-word': "The name of a field is one word; here stand two: ''{words}''.",
  'filter.begin-without': "Begin with the name of a field, without ''{word}''.",
  // Somebody typed SQL.
  'filter.begin-behind-where': "Begin with what stands behind 'where'.",
  'filter.no-order': "''{words}'' has no order. Sort by a single field, such as {example}.",
  // 'asc' and 'desc': ascending and descending.
  'filter.order-lost': "Write fields with 'asc' or 'desc', separated by commas. I am lost at {word}.",
  'filter.select-lost': "Choose fields by name, separated by commas: {example}. I am lost at ''{word}''.",
  'filter.select-lost-at-end': 'Choose fields by name, separated by commas: {example}. I am lost at the end.',

  // Lists: a field that holds several items, such as the people of a team.
  'filter.ask-with-any': "''{list}'' is a list; ask with any: {example}.",
  'filter.ask-how-many': "''{list}'' is a list; ask how many it holds: {text}.",
  'filter.length-of-list': "'length' measures a text; how many a list holds is {text}.",
  'filter.no-list': "''{words}'' is not a list, so 'any', 'all', 'in' and ''{count}'' can't ask it.",
  'filter.two-lists':
    "''{first}'' and ''{second}'' are both lists. Ask about one list at a time, joined with 'and'.",
  'filter.inside-list': "Inside ''{list}'' write {text}, not ''{name}''.",
  'filter.which-list': "Say which list ''{word}'' asks, for example {example}.",
  'filter.lists-are-asked-with': "Lists are asked with ''{any}'' or ''{all}'', not ''{word}''.",
  'filter.name-the-items': "Give the items of ''{list}'' a name first: {example}.",
  'filter.taken-letter': "''{name}'' already stands for an item of another list. Take another letter.",

  // Values of the wrong kind: {words} is a field, {example} a value as it should be.
  'filter.is-text': "''{words}'' is a text; put the value in quotes: {example}.",
  'filter.is-number': "''{words}'' is a number; write it without quotes, like {example}.",
  'filter.is-boolean': "''{words}'' is true or false; write it without quotes, like {example}.",
  'filter.is-time': "''{words}'' is a time; write it without quotes, like {example}.",
  'filter.is-date': "''{words}'' is a day; write it without quotes, like {example}.",
  'filter.is-time-of-day': "''{words}'' is a time of day; write it without quotes, like {example}.",
  'filter.is-duration': "''{words}'' is a length of time; write it without quotes, like {example}.",
  // After “I don't know the field …”: a value was meant.
  'filter.write': 'Write {text}.',
  'filter.write-text': 'A text needs quotes: write {text}.',
  'filter.write-number': 'Write a number, such as {example}.',
  'filter.write-boolean': 'Write true or false, such as {example}.',
  'filter.write-time': 'Write a time, such as {example}.',
  'filter.write-date': 'Write a day, such as {example}.',
  'filter.write-time-of-day': 'Write a time of day, such as {example}.',
  'filter.write-duration': 'Write a length of time, such as {example}.',
  // {field} takes one of a few values; {value}, {values} and {meant} have their quotes.
  'filter.never': "''{field}'' is never {value}. Possible: {values}.",
  'filter.never-but-meant': "''{field}'' is never {value}; did you mean {meant}?",

  // Texts. {text} and {example} have their quotes.
  'filter.text-needs-quotes': 'A text needs quotes: {text}.',
  'filter.text-needs-quotes-round': 'A text needs quotes round it: {text}.',
  'filter.words-need-quotes': 'A text of several words needs quotes: {text}.',
  'filter.single-quotes': 'Texts stand in single quotes: {text}.',
  // {quote} is a single quote.
  'filter.no-other-half':
    'Texts stand in single quotes: {quote}like this{quote}. This quote has no other half.',
  'filter.never-ends': 'This text has no closing quote. Put a {quote} where it ends.',
  'filter.quote-inside':
    'A closing quote is missing here, or an apostrophe inside a text is not written twice ({example}).',
  'filter.word-before-text': "''{word}'' before a text has no meaning here.",
  'filter.value-without': "Write this value without ''{word}''.",

  // Numbers and money.
  'filter.write-out': 'Write the number out: {text}.',
  'filter.not-a-number': "''{run}'' is not a number I know. Write it out: {text}.",
  'filter.unreadable':
    "I can't read ''{run}''. A number looks like {number}; a text needs quotes round it: {text}.",
  'filter.respelled': "Write ''{run}'' like this: {text}.",
  'filter.digit-first': 'A number begins with a digit: {example}.',
  'filter.no-comma': 'Write numbers without a comma: {text}.',
  'filter.no-blanks': 'Write numbers without blanks: {text}.',
  // {sign} is such as € or %.
  'filter.numbers-without': "Write numbers without ''{sign}''.",
  'filter.no-currency-sign': 'Write amounts without a sign of currency, such as {example}.',
  'filter.amount-alone': 'Write amounts as a number alone: {text}.',
  'filter.currency-apart': 'An amount is only a number; its currency is asked for apart: {text}.',
  'filter.only-numbers-and-times': 'Only numbers and times can be calculated with.',
  'filter.cannot-calculate': "''{words}'' can't be calculated. Times take a length of time: {example}.",
  'filter.minus-stands-before': 'A minus sign stands before a number or a length of time.',

  // Days, times and lengths of time.
  'filter.days': 'Days are written year-month-day: {example}.',
  'filter.no-such-day':
    "''{run}'' is no number and no day of the calendar. A day is written {day}, a time {time}.",
  'filter.needs-zone':
    "The time ''{run}'' needs its zone: put Z (for UTC) or an offset such as {offset} behind it.",
  'filter.time-in-one-piece': 'A time is written in one piece, with its zone: {text}.',
  // Only the day is compared, without the time.
  'filter.time-not-day': "''{words}'' is a time, not a day. Compare its day: {text}.",
  'filter.time-not-length': "''{words}'' is a time, not a length of time. Write {text}.",
  'filter.compared-with-length': "''{words}'' is compared with a length of time. Three days are {example}.",
  'filter.not-a-length': "''{text}'' is not a length of time. Three days are {days}, six hours {hours}.",
  'filter.length-like-this': 'Write a length of time like this: {text}.',
  // {call} asks for the current time.
  'filter.no-clock': "''{call}'' is not known here. Write a time, such as {example}.",

  // Several values.
  'filter.several-values': "Several values are asked for with 'in': {text}.",
  'filter.several-values-like': 'Several values are asked for like this: {example}.',
  'filter.several-values-with': "Several values are asked for with ''{word}'', not ''{operator}''.",
  'filter.in-compares-no-length': "'in' lists values. A length of time is compared with 'le'.",
  'filter.in-needs-brackets': "The values after 'in' need brackets: {text}.",
  'filter.in-looks-like-this': "The list after 'in' looks like this: {example}.",
  'filter.in-holds-values': "The list after 'in' holds values only.",
  'filter.looks-like-this': 'It looks like this: {example}.',
  'filter.too-many-values': 'A list holds at most {limit} values.',

  // Conditions. {words} and {word} have their quotes.
  'filter.no-condition': '{words} alone is not a condition. Say what it should be: {example}',
  'filter.name-field-again': '{words} alone is not a condition; name the field again: {text}.',
  'filter.ask-again': '{words} alone is not a condition; ask again: {text}.',
  'filter.second-limit': 'Name the field again for the second limit: {text}.',
  'filter.say-which-field': 'Say which field is asked for: {text}.',
  'filter.brackets-after-not': "Put brackets after 'not': {text}.",
  'filter.not-in-front': "Put 'not' in front: {example}.",
  'filter.joint-missing': "A word such as 'and' or 'or' is missing before {word}.",
  'filter.operator-missing': "A word such as 'eq' is missing before {word}.",
  'filter.something-missing': 'After {word} something is missing.',
  // A field or a value: something to compare.
  'filter.operand-missing-first': 'A field or a value is missing at the beginning; here stands {word}.',
  'filter.operand-missing': 'A field or a value is missing after {before}; here stands {word}.',
  'filter.comma-missing': 'A comma is missing before {word}.',
  'filter.never-closed': "This ''{open}'' is never closed. Put a ''{close}'' where it ends.",
  'filter.bracket-too-many': "There is one ''{bracket}'' too many.",

  // Words and signs.
  'filter.unknown-word-meant': "I don't know ''{word}'' here; did you mean ''{meant}''?",
  'filter.unknown-function': "I don't know the function ''{name}''.",
  // After “I don't know the function …”.
  'filter.did-you-mean': "Did you mean ''{meant}''?",
  'filter.known-functions': 'Known are {names}.',
  'filter.used-like-this': "''{name}'' is used like this: {example}.",
  'filter.not-between-values': "''{words}'' does not stand between two values; write {example}.",
  'filter.sign-not-used': "''{sign}'' is not used here; write ''{word}''.",
  'filter.words-not-used': "''{words}'' is not used here; write {text}.",
  'filter.no-meaning': "''{sign}'' has no meaning here.",
  'filter.and-instead-of': "Write 'and' instead of ''{word}''.",
  'filter.no-xor': "There is no 'xor'. Write {example}.",
  'filter.write-like-this': 'Write it like this: {text}',
  'filter.write-with-brackets': 'Write it with brackets: {text}.',
} as const;
