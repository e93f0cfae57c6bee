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
