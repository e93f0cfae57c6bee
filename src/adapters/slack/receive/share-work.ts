/**
 * Lets callers that want the same thing at the same time share one piece of work, and what comes of it. Nothing is
 * remembered once it is done.
 */
export function shareWork<T>(): (name: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (name, work) => {
    const shared = underWay.get(name);
    if (shared !== undefined) return shared;
    const started = work().finally(() => underWay.delete(name));
    underWay.set(name, started);
    return started;
  };
}
