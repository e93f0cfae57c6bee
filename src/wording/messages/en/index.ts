import { commands } from './commands';
import { faults } from './faults';
import { problems } from './problems';

/** Everything the bot can say, in English: the catalogue that every other language translates. */
export const en = {
  ...commands,
  ...faults,
  ...problems,
} as const;
