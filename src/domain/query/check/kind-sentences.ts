/** What to write where a value of another kind than a text belongs. */
export const WRITE = {
  number: 'filter.write-number',
  boolean: 'filter.write-boolean',
  time: 'filter.write-time',
  date: 'filter.write-date',
  timeOfDay: 'filter.write-time-of-day',
  duration: 'filter.write-duration',
} as const;

/** Of which kind a field is, where it is compared with a value of another kind. */
export const IS = {
  text: 'filter.is-text',
  number: 'filter.is-number',
  boolean: 'filter.is-boolean',
  time: 'filter.is-time',
  date: 'filter.is-date',
  timeOfDay: 'filter.is-time-of-day',
  duration: 'filter.is-duration',
} as const;
