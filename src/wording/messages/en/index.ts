import { problems } from './problems';

/** Everything the bot can say, in English: the catalogue that every other language translates. */
export const en = { ...problems } as const;
