/** FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: what stands between them does not reorder what stands around. */
const OPEN = '\u2068';
const CLOSE = '\u2069';
/** Marks, embeddings, overrides and isolates that are not ours (Unicode Bidirectional Algorithm, 2.6). */
const FOREIGN = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/g;

/**
 * A value for a sentence that runs from right to left: a name in Latin letters, an id or an amount keeps its own
 * order there and leaves that of the sentence alone. What already holds isolates is a sentence of ours.
 */
export function isolated(value: string): string {
  if (value === '') return value;
  const own = value.replace(FOREIGN, '');
  return own.includes(OPEN) ? balanced(own) : `${OPEN}${own.replaceAll(CLOSE, '')}${CLOSE}`;
}

/** The text with every isolate closed where its line ends, and none that is closed but never opened, or is empty. */
export function balanced(text: string): string {
  if (!text.includes(OPEN) && !text.includes(CLOSE)) return text;
  return text.split('\n').map(balancedLine).join('\n');
}

/** The text without isolates. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

/** How many isolates are open at the end of a line. */
export function openIsolates(line: string): number {
  let open = 0;
  for (const character of line) {
    if (character === OPEN) open++;
    if (character === CLOSE) open--;
  }
  return open;
}

function balancedLine(line: string): string {
  let kept = '';
  let open = 0;
  for (const character of line) {
    if (character === CLOSE && open === 0) continue;
    if (character === OPEN) open++;
    if (character === CLOSE) open--;
    kept += character;
  }
  return withoutEmpty(kept + CLOSE.repeat(open));
}

/** An empty isolate shows nothing, yet makes a text that is not empty. */
function withoutEmpty(line: string): string {
  const fewer = line.replace(/\u2068([ \t]*)\u2069/g, '$1');
  return fewer === line ? line : withoutEmpty(fewer);
}
