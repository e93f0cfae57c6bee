/** One request that the Partner API has answered. Headers and bodies are not kept. */
export interface SeenRequest {
  /** Counts from 1. */
  readonly number: number;
  /** The virtual moment of the answer, ISO 8601. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** As it stood in the URL, without `?`. */
  readonly query: string;
  /** 0 when the connection was cut instead. */
  readonly status: number;
  /** Length of the answer's body. */
  readonly bytes: number;
  readonly requestId: string;
}

export interface RequestLog {
  record(request: Omit<SeenRequest, 'number'>): void;
  /** The last ones, oldest first; `since` leaves out those up to that number. */
  list(since?: number): readonly SeenRequest[];
  totals(): { readonly total: number; readonly bytes: number };
  clear(): void;
}

const KEPT_REQUESTS = 500;

export function createRequestLog(): RequestLog {
  let seen: SeenRequest[] = [];
  let total = 0;
  let bytes = 0;
  return {
    record: (request) => {
      total += 1;
      bytes += request.bytes;
      seen = [...seen, { number: total, ...request }].slice(-KEPT_REQUESTS);
    },
    list: (since = 0) => seen.filter(({ number }) => number > since),
    totals: () => ({ total, bytes }),
    clear: () => {
      seen = [];
      total = 0;
      bytes = 0;
    },
  };
}
