/** The fields below, as an object may have them. */
interface Known {
  readonly id?: unknown;
  readonly engagementId?: unknown;
  readonly createdDateTime?: unknown;
  readonly updatedDateTime?: unknown;
  readonly expirationDateTime?: unknown;
  readonly status?: unknown;
  readonly substatus?: unknown;
  readonly qualification?: unknown;
  readonly type?: unknown;
  readonly direction?: unknown;
  readonly customerProfile?: unknown;
  readonly address?: unknown;
  readonly country?: unknown;
  readonly state?: unknown;
  readonly city?: unknown;
  readonly name?: unknown;
  readonly details?: unknown;
  readonly dealValue?: unknown;
  readonly currency?: unknown;
  readonly notes?: unknown;
  readonly closingDateTime?: unknown;
  readonly requirements?: unknown;
  readonly industries?: unknown;
  readonly products?: unknown;
  readonly services?: unknown;
  readonly solutions?: unknown;
  readonly team?: unknown;
  readonly email?: unknown;
}

/** Reads one field of an object. */
export type Reader = (target: object) => unknown;

/**
 * One function per field that filters ask for most. The engine remembers for each function where in an object its
 * field lies, which makes these reads several times faster than one function that is given the name.
 */
const READERS: Readonly<Record<string, (target: Known) => unknown>> = {
  id: (target: Known) => target.id,
  engagementId: (target: Known) => target.engagementId,
  createdDateTime: (target: Known) => target.createdDateTime,
  updatedDateTime: (target: Known) => target.updatedDateTime,
  expirationDateTime: (target: Known) => target.expirationDateTime,
  status: (target: Known) => target.status,
  substatus: (target: Known) => target.substatus,
  qualification: (target: Known) => target.qualification,
  type: (target: Known) => target.type,
  direction: (target: Known) => target.direction,
  customerProfile: (target: Known) => target.customerProfile,
  address: (target: Known) => target.address,
  country: (target: Known) => target.country,
  state: (target: Known) => target.state,
  city: (target: Known) => target.city,
  name: (target: Known) => target.name,
  details: (target: Known) => target.details,
  dealValue: (target: Known) => target.dealValue,
  currency: (target: Known) => target.currency,
  notes: (target: Known) => target.notes,
  closingDateTime: (target: Known) => target.closingDateTime,
  requirements: (target: Known) => target.requirements,
  industries: (target: Known) => target.industries,
  products: (target: Known) => target.products,
  services: (target: Known) => target.services,
  solutions: (target: Known) => target.solutions,
  team: (target: Known) => target.team,
  email: (target: Known) => target.email,
};

/** The reader for a name. Names that are not listed above, or that every object inherits, are read if own only. */
export function readerOf(name: string): Reader {
  const known = Object.hasOwn(READERS, name) && !(name in Object.prototype) ? READERS[name] : undefined;
  return known ?? ((target) => own(target, name));
}

/** An own property of an object; undefined for what is inherited, such as `constructor` or `__proto__`. */
export function own(target: object, name: string): unknown {
  return Object.hasOwn(target, name) ? (target as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The row itself when it is plain data; otherwise a copy of its own fields, so that nothing inherited is read. */
export function plain(row: unknown): unknown {
  if (!isObject(row)) return row;
  const prototype: unknown = Object.getPrototypeOf(row);
  return prototype === Object.prototype || prototype === null ? row : { ...row };
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
