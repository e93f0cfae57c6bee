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
