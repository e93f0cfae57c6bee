/**
 * `@peculiar/x509` finds its parts through a container that asks for the reflect-metadata polyfill when it is loaded, and
 * uses none of it: its own registrations carry no decorators. To be imported before it.
 */
const reflect = Reflect as unknown as Record<string, unknown>;
for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata', 'hasMetadata'])
  reflect[name] ??= () => undefined;

export {};
