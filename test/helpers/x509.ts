import { createRequire } from 'node:module';
import type * as X509 from '@peculiar/x509';

/**
 * Makes certificates for tests. The package asks for decorators' metadata, which nothing here ever writes, so a reader
 * that finds none is all it needs.
 */
const none = (): undefined => undefined;
for (const name of ['getMetadata', 'getOwnMetadata', 'defineMetadata'])
  if (!Reflect.has(Reflect, name)) Reflect.set(Reflect, name, none);

export const x509 = createRequire(__filename)('@peculiar/x509') as typeof X509;
