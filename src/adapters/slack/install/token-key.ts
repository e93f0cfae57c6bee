import { parseUrl } from '../../../domain/loopback';

/** Where a key that seals tokens comes from. */
export type KeySource =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** A secret in Azure Key Vault: `https://<vault>.vault.azure.net/secrets/<name>[/<version>]`. */
  | { readonly kind: 'key-vault'; readonly secretUri: string };

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
const PARTS_OR_VAULT = KEY_PARTS.replace(';', ', or the address of a secret in Azure Key Vault;');

/** Reads `SLACK_TOKEN_KEY`, or with `vault: false` what a vault holds under that name. */
export function parseKeys(text: string, { vault = true } = {}): ParsedKeys {
  const parts = text.split(',').map((part) => part.trim());
  const keys = parts.map((part) => bytesOf(part) ?? (vault ? referenceOf(part) : undefined));
  const wrong = keys.findIndex((key) => key === undefined);
  if (wrong < 0) return { keys: keys.filter((key) => key !== undefined) };
  const which =
    keys.length === 1 ? '' : ` (number ${String(wrong + 1)} of its ${String(keys.length)} is not)`;
  return { keys: [], fault: `must be ${PARTS_OR_VAULT}${which}` };
}

function bytesOf(part: string): KeySource | undefined {
  if (/^[\da-f]{64}$/i.test(part)) return { kind: 'bytes', bytes: Buffer.from(part, 'hex') };
  // 32 bytes are 43 characters of base64 and one sign that fills up.
  if (/^[\w+/-]{43}=?$/.test(part)) return { kind: 'bytes', bytes: Buffer.from(part, 'base64') };
  return undefined;
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
