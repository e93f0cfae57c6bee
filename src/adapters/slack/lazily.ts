/** The same promise for every caller; a failed one is made again. */
export interface Once<T> {
  (): Promise<T>;
  /** Whether it was ever asked for. */
  isMade(): boolean;
}

export function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | undefined;
  const get = (): Promise<T> => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  return Object.assign(get, { isMade: () => made !== undefined });
}

/** Something that others already wait for. */
export interface Eventual<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

export function eventual<T>(): Eventual<T> {
  let resolve: ((value: T) => void) | undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve: (value) => resolve?.(value) };
}

/** Told to whoever listens; nobody need. */
export interface Bell {
  readonly ring: () => void;
  readonly listen: (listener: () => void) => void;
}

export function createBell(): Bell {
  const listeners: (() => void)[] = [];
  return {
    ring: () => {
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.push(listener);
    },
  };
}
