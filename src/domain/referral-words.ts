const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** What stands in a command that is given as an example. */
export const EXAMPLE_ID = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';

/** Whether this can be a referral's id as the API makes them. */
export function isReferralId(text: string): boolean {
  return idIn(text)?.length === text.length;
}

/** The first id in a text. */
export function idIn(text: string): string | undefined {
  return GUID.exec(text)?.[0];
}

/** The id when there is nothing but an id: bare, in braces, brackets or quotes, or inside a pasted address. */
export function bareIdIn(text: string): string | undefined {
  const id = idIn(text);
  if (id === undefined) return undefined;
  const onlyId = /^[<>{}()[\]"'`#\s]*$/u.test(text.replace(id, ''));
  return onlyId || /^<?https:\/\/\S+$/iu.test(text) ? id : undefined;
}

/** What names a referral, without `referral` before it and without brackets or quotes around it. */
export function bareReferral(words: string): string {
  return unquoted(words.replace(/^(referral|lead|opportunity)( |$)/i, ''));
}

function unquoted(text: string): string {
  return text.replace(/^[<{("'`#]+|[>})"'`]+$/gu, '');
}

/**
 * What stands for the referral and the words beside it: an id is told by its form, wherever it stands; a name by what
 * has to follow it, the first of `forms` (a name, then the words) that fits.
 */
export function splitReferral(
  rest: string,
  forms: readonly RegExp[],
): { readonly what: string; readonly words: string } {
  const id = idIn(rest);
  if (id !== undefined) return { what: id, words: wordsBeside(id, rest) };
  const form = forms.map((each) => each.exec(rest)).find((match) => match !== null);
  const [, what = rest, words = ''] = form ?? [];
  return { what: bareReferral(what), words };
}

function wordsBeside(id: string, rest: string): string {
  const start = rest.indexOf(id);
  const before = rest
    .slice(0, start)
    .replace(/(?:^| )(referral|lead|opportunity) ?[<{("'`#]*$|[<{("'`#]+$/iu, '');
  const after = rest.slice(start + id.length).replace(/^[>})"'`]+/u, '');
  return `${before.trim()} ${after.trim()}`.trim();
}
