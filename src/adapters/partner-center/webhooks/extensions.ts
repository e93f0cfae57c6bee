/** What `node:crypto` does not tell of a certificate (RFC 5280, 4.1 and 4.2). */
export interface CertificateDetails {
  /** The signature's algorithm as its object identifier, in hexadecimal. */
  readonly algorithm: string;
  /** How many authorities may stand between this one and the last certificate; absent: any number. */
  readonly pathLength?: number;
  /** Bits of the key usage, the first one (digitalSignature) highest; absent: the extension is. */
  readonly keyUsage?: number;
  /** Extensions marked as critical, as object identifiers in hexadecimal. */
  readonly critical: readonly string[];
}

export const BASIC_CONSTRAINTS = '551d13';
export const KEY_USAGE = '551d0f';

interface Part {
  readonly tag: number;
  readonly value: Buffer;
}

const [BOOLEAN, INTEGER, OBJECT_ID, EXTENSIONS] = [0x01, 0x02, 0x06, 0xa3];

/** Reads the details of a certificate that OpenSSL has read before. Throws when the bytes are no certificate. */
export function readDetails(der: Buffer): CertificateDetails {
  const [certificate] = partsOf(der);
  const [signed, algorithm] = partsOf(valueOf(certificate));
  const extensions = partsOf(valueOf(signed)).find(({ tag }) => tag === EXTENSIONS);
  const [list] = extensions === undefined ? [] : partsOf(extensions.value);
  const known = list === undefined ? [] : partsOf(list.value).map(readExtension);
  const constraints = known.find(({ id }) => id === BASIC_CONSTRAINTS);
  const usage = known.find(({ id }) => id === KEY_USAGE);
  const pathLength = constraints && readPathLength(constraints.value);
  return {
    algorithm: valueOf(partsOf(valueOf(algorithm))[0]).toString('hex'),
    ...(pathLength !== undefined && { pathLength }),
    ...(usage !== undefined && { keyUsage: readBits(usage.value) }),
    critical: known.filter(({ isCritical }) => isCritical).map(({ id }) => id),
  };
}

/** `Extension ::= SEQUENCE { extnID, critical DEFAULT FALSE, extnValue OCTET STRING }` */
function readExtension({ value }: Part) {
  const parts = partsOf(value);
  const isCritical = parts[1]?.tag === BOOLEAN && parts[1].value[0] !== 0;
  if (parts[0]?.tag !== OBJECT_ID) throw new Error('an extension without an identifier');
  return { id: parts[0].value.toString('hex'), isCritical, value: valueOf(parts.at(-1)) };
}

/** `BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL }` */
function readPathLength(value: Buffer): number | undefined {
  const [sequence] = partsOf(value);
  const length = partsOf(valueOf(sequence)).find(({ tag }) => tag === INTEGER)?.value;
  return length === undefined ? undefined : Number.parseInt(length.toString('hex'), 16);
}

/** `KeyUsage ::= BIT STRING`, of which the first byte counts the unused bits and the second holds the first eight. */
function readBits(value: Buffer): number {
  const [bits] = partsOf(value);
  return valueOf(bits)[1] ?? 0;
}

function valueOf(part: Part | undefined): Buffer {
  if (part === undefined) throw new Error('a certificate that ends too early');
  return part.value;
}

/** The elements of a DER value, one after the other. */
function partsOf(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at + 1] ?? 0;
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    const begin = at + 2 + lengthBytes;
    const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
    if (begin + length > bytes.length) throw new Error('a length beyond the end');
    parts.push({ tag: bytes[at] ?? 0, value: bytes.subarray(begin, begin + length) });
    at = begin + length;
  }
  return parts;
}
