import { isAbsolute } from 'node:path';
import { parseUrl } from '../../domain/loopback';

/** Where a key that seals comes from. */
export type KeySource =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** A secret in Azure Key Vault: `https://<vault>.vault.azure.net/secrets/<name>[/<version>]`. */
  | { readonly kind: 'key-vault'; readonly secretUri: string }
  /** A file that the operating system, systemd, Docker or Kubernetes put there. */
  | { readonly kind: 'file'; readonly path: string }
  /** A file of the bot's own, made with the first text that is sealed. */
  | { readonly kind: 'own-file'; readonly path: string };

/** The keys that a text names, or what is wrong with it; the text is never quoted. */
export interface ParsedKeys {
  readonly keys: readonly KeySource[];
  readonly fault?: string;
}

export const KEY_BYTES = 32;

/** The hosts of Key Vault in Azure's clouds (learn.microsoft.com, "Azure Key Vault DNS suffixes"). */
const VAULT_HOST = /^[a-z\d-]+\.vault\.(azure\.net|azure\.cn|usgovcloudapi\.net)$/;
const SECRET_PATH = /^\/secrets\/[\da-z-]{1,127}(\/[\da-z]{1,64})?\/?$/i;
/** How App Service writes a reference; it puts the secret in its place itself where it may read it. */
const APP_SERVICE = /^@Microsoft\.KeyVault\((.*)\)$/i;

/** What a key may be written as. */
export const KEY_PARTS = '32 bytes, as 64 hexadecimal digits or in base64; several are separated by commas';
const PARTS_OR_PLACE = KEY_PARTS.replace(
  ';',
  ', or file: and the path of a file that holds them, or the address of a secret in Azure Key Vault;',
);

/** Reads `TOKEN_KEY`. */
export function parseKeys(text: string): ParsedKeys {
  return parseParts(text, PARTS_OR_PLACE, (part) => bytesOf(part) ?? fileOf(part) ?? referenceOf(part));
}

/** The keys in what a vault or a file holds, which may not lead on to another place. Throws what it must hold. */
export function keysIn(text: string): readonly Buffer[] {
  const { keys, fault } = parseParts(text, KEY_PARTS, bytesOf);
  if (fault !== undefined) throw new TypeError(fault);
  return keys.flatMap((key) => (key.kind === 'bytes' ? [key.bytes] : []));
}

function parseParts(text: string, wanted: string, read: (part: string) => KeySource | undefined): ParsedKeys {
  const keys = text.split(',').map((part) => read(part.trim()));
  const wrong = keys.findIndex((key) => key === undefined);
  if (wrong < 0) return { keys: keys.filter((key) => key !== undefined) };
  const which =
    keys.length === 1 ? '' : ` (number ${String(wrong + 1)} of its ${String(keys.length)} is not)`;
  return { keys: [], fault: `must be ${wanted}${which}` };
}

function bytesOf(part: string): KeySource | undefined {
  if (/^[\da-f]{64}$/i.test(part)) return { kind: 'bytes', bytes: Buffer.from(part, 'hex') };
  // 32 bytes are 43 characters of base64 and one sign that fills up.
  if (/^[\w+/-]{43}=?$/.test(part)) return { kind: 'bytes', bytes: Buffer.from(part, 'base64') };
  return undefined;
}

/** `file:/path`, also written as the URL `file:///path`. */
function fileOf(part: string): KeySource | undefined {
  const path = /^file:(?:\/\/(?=\/))?((?!\/\/).+)$/.exec(part)?.[1];
  return path !== undefined && isAbsolute(path) ? { kind: 'file', path } : undefined;
}

function referenceOf(part: string): KeySource | undefined {
  const inner = APP_SERVICE.exec(part)?.[1];
  const address = inner === undefined ? part : addressIn(inner);
  const url = address === undefined ? undefined : parseUrl(address);
  if (url?.protocol !== 'https:' || url.port !== '' || /[?#@]/.test(url.href)) return undefined;
  if (!VAULT_HOST.test(url.hostname) || !SECRET_PATH.test(url.pathname)) return undefined;
  return { kind: 'key-vault', secretUri: `${url.origin}${url.pathname.replace(/\/$/, '')}` };
}

/** `SecretUri=…`, or `VaultName=…;SecretName=…[;SecretVersion=…]` for a vault in Azure's public cloud. */
function addressIn(reference: string): string | undefined {
  const fields = new Map(
    reference.split(';').map((field) => {
      const [name = '', ...value] = field.split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()];
    }),
  );
  const uri = fields.get('secreturi');
  if (uri !== undefined) return uri;
  const [vault, name, version] = ['vaultname', 'secretname', 'secretversion'].map((field) =>
    fields.get(field),
  );
  if (vault === undefined || name === undefined) return undefined;
  return `https://${vault}.vault.azure.net/secrets/${name}${version === undefined ? '' : `/${version}`}`;
}
