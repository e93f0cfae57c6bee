import type { ScalarKind } from './model';

/** A value of each kind as it is written in a filter. */
export const EXAMPLES: Readonly<Record<ScalarKind, string>> = {
  text: "'Contoso'",
  number: '50000',
  boolean: 'true',
  time: '2020-10-30T00:00:00Z',
  date: '2020-10-30',
  timeOfDay: '21:03:00',
  duration: "duration'P3D'",
};

/** Filters and parts of filters for messages to show. */
export const SHOW = {
  condition: "status eq 'New'",
  notIn: "not (status in ('New','Active'))",
  list: "in ('New','Active')",
  countries: "in ('US','CA')",
  members: "team/any(t: t/email eq '…')",
  any: 'any(x: …)',
  all: 'all(x: …)',
  either: '(a or b) and not (a and b)',
  soon: "now() add duration'P3D'",
  sixHours: "duration'PT6H'",
  momentOfDay: '2020-10-30T21:03:00Z',
  text: "'…'",
  apostrophe: "'O''Neil'",
  order: 'createdDateTime desc',
  fields: 'id,status,customerProfile',
} as const;
