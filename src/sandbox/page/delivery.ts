/** How the bot took what it was sent. */
export type Delivery =
  | { readonly kind: 'accepted'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'refused'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'unreachable'; readonly reason: string };

export type FailedDelivery = Exclude<Delivery, { kind: 'accepted' }>;

/** One request, once: its answer, or why there was none within the time. Never throws. `closing` ends it early. */
export async function deliver(
  url: string,
  request: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
  { timeoutMs, closing }: { readonly timeoutMs: number; readonly closing: AbortSignal },
): Promise<Delivery> {
  try {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(timeoutMs)]);
    const response = await fetch(url, { method: 'POST', ...request, signal });
    const body = parseBody(await response.text());
    return { kind: response.ok ? 'accepted' : 'refused', status: response.status, body };
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error, timeoutMs) };
  }
}

/** JSON where it is JSON, else the text. */
function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

interface FetchFailure {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly cause?: { readonly code?: unknown };
}

function reasonOf(error: unknown, timeoutMs: number): string {
  const { name, message, cause } = error as FetchFailure;
  if (name === 'TimeoutError') return `no answer within ${String(timeoutMs / 1000)} seconds`;
  if (typeof cause?.code === 'string') return cause.code;
  return typeof message === 'string' ? message : 'unknown error';
}

/** One line for people: why something did not arrive, and what to look at. `refusedHint` is for 401 and 403. */
export function describeDelivery(delivery: FailedDelivery, refusedHint: string): string {
  if (delivery.kind === 'unreachable') return `the bot did not answer (${delivery.reason})`;
  if (delivery.status === 401 || delivery.status === 403) {
    return `the bot refused it (${String(delivery.status)}): ${refusedHint}`;
  }
  return `the bot answered ${String(delivery.status)}`;
}
