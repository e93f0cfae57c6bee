/** A planted value that was found where it must not be. */
export interface Leak {
  readonly name: string;
  /** In which form it was found. */
  readonly form: string;
  /** What stands around it. */
  readonly excerpt: string;
}

/** What makes a value unmistakable. Letters and digits alone, so that no spelling of a text changes it. */
export type Marks = Readonly<Record<string, string>>;

interface Spelling {
  readonly form: string;
  readonly text: string;
  /** What the mark looks like in it. */
  readonly of: (mark: string) => readonly string[];
}

/**
 * Finds marks in a text: as they are, whatever their case, also in what JSON and URLs make of a text, in base64 (of
 * either alphabet, whatever stands before and behind) and in hexadecimal digits.
 */
export function findLeaks(text: string, marks: Marks): readonly Leak[] {
  const spellings = spellingsOf(text);
  return Object.entries(marks).flatMap(([name, mark]) => leaksOf(name, mark, spellings).slice(0, 1));
}

function leaksOf(name: string, mark: string, spellings: readonly Spelling[]): readonly Leak[] {
  return spellings.flatMap(({ form, text, of }) => {
    const at = of(mark)
      .map((spelt) => text.indexOf(spelt))
      .find((index) => index >= 0);
    return at === undefined ? [] : [{ name, form, excerpt: text.slice(Math.max(0, at - 200), at + 60) }];
  });
}

function spellingsOf(text: string): readonly Spelling[] {
  const lower = (mark: string): readonly string[] => [mark.toLowerCase()];
  return [
    { form: 'plain', text: text.toLowerCase(), of: lower },
    { form: 'JSON', text: withoutEscapes(text).toLowerCase(), of: lower },
    { form: 'URL', text: withoutPercents(text).toLowerCase(), of: lower },
    { form: 'base64', text: withoutPercents(text).replaceAll('-', '+').replaceAll('_', '/'), of: inBase64 },
    { form: 'hex', text: text.toLowerCase(), of: (mark) => [Buffer.from(mark).toString('hex')] },
  ];
}

function withoutEscapes(text: string): string {
  return text.replace(/\\+u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function withoutPercents(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The part of it that does not depend on what stands before and behind, for each of the three places it can begin at. */
function inBase64(mark: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.from(`${'\0'.repeat(before)}${mark}`).toString('base64');
    const from = Math.ceil((before * 8) / 6);
    return text.slice(from, Math.floor(((before + mark.length) * 8) / 6));
  });
}
