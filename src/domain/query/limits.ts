/** The longest filter text, in UTF-16 code units. */
export const MAX_LENGTH = 2000;
/** How deep brackets, `not`, calls and lambdas may be nested. */
export const MAX_DEPTH = 60;
/** How many fields, values, calls and operators one filter may hold. */
export const MAX_NODES = 300;
/** How many values `in (…)` may list. */
export const MAX_LIST_ITEMS = 100;
