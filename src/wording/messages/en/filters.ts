import { filterMessages } from '../../../domain/query';

/** What is wrong with a filter: the sentences of the filter language itself, which says them in English. */
export const filters = {
  ...filterMessages,
  // Two or more of these sentences beside each other.
  'filter.and-then': '{first} {second}',
} as const;
