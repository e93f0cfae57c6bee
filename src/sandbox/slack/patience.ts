export interface Patience {
  /** Resolves after `end`, when the time is over, or when `closing` aborts. Never rejects. */
  readonly over: Promise<void>;
  readonly end: () => void;
}

/** Waits for something, but not for ever. */
export function createPatience(timeoutMs: number, closing: AbortSignal): Patience {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      end();
    }, timeoutMs);
    end = () => {
      clearTimeout(timer);
      closing.removeEventListener('abort', end);
      resolve();
    };
    closing.addEventListener('abort', end);
    if (closing.aborted) end();
  });
  return {
    over,
    end: () => {
      end();
    },
  };
}
