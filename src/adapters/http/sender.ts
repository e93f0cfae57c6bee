import { BlockList, isIP, isIPv4 } from 'node:net';

/** Who sent a request, as far as an address tells. */
export interface Sender {
  /** Under which it is counted: an IPv4 address, or the /64 network of an IPv6 one, which is what one customer gets. */
  readonly key: string;
  /** It is this machine, and no proxy was told: others may stand behind it. */
  readonly isUntoldLoopback: boolean;
}

/** The addresses of proxies whose word on where a request came from is taken. */
export interface TrustedProxies {
  readonly isEmpty: boolean;
  has(address: string): boolean;
}

/** `loopback`, an address, or a network such as `10.0.0.0/8`. */
const PROXY = /^(?<address>[\da-f.:]+)(?:\/(?<bits>\d{1,3}))?$/i;
const LOOPBACK = ['127.0.0.0/8', '::1'];

/** Whether an entry of `TRUSTED_PROXIES` can be read. */
export function isProxyEntry(entry: string): boolean {
  if (entry === 'loopback') return true;
  const { address = '', bits } = PROXY.exec(entry)?.groups ?? {};
  const family = isIP(address);
  return family !== 0 && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128));
}

/** Entries as `isProxyEntry` takes them. */
export function trustedProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const entry of entries.flatMap((one) => (one === 'loopback' ? LOOPBACK : [one]))) {
    const [address = '', bits] = entry.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    list.addSubnet(address, Number(bits ?? (family === 'ipv4' ? 32 : 128)), family);
  }
  return {
    isEmpty: entries.length === 0,
    has: (given) => {
      const address = plain(given);
      return isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
    },
  };
}

/**
 * The sender of a request that came over a connection from `remote`. Only a trusted proxy is believed: each adds who it
 * heard from at the right of `X-Forwarded-For`, so the rightmost address that is no trusted proxy is the sender; what
 * stands further left anybody may have written.
 */
export function senderOf(
  remote: string | undefined,
  forwardedFor: string | undefined,
  proxies: TrustedProxies,
): Sender {
  let address = plain(remote ?? '');
  const hops = (forwardedFor ?? '').split(',');
  while (proxies.has(address)) {
    const next = plain(hops.pop() ?? '');
    if (isIP(next) === 0) break;
    address = next;
  }
  return { key: keyOf(address), isUntoldLoopback: proxies.isEmpty && isLoopbackAddress(address) };
}

/** Whether an address, as a socket has it, is this machine's own. */
export function isLoopbackAddress(address: string): boolean {
  const bare = plain(address);
  return bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}

/** Without spaces, brackets, a port, a zone, and without the IPv6 clothes of an IPv4 address. */
function plain(text: string): string {
  const bare = text
    .trim()
    .replace(/^\[(?<inside>[^\]]*)\](?::\d+)?$/, '$<inside>')
    .replace(/%.*$/, '');
  const mapped = /^::ffff:(?<v4>[\d.]+)$/i.exec(bare)?.groups?.['v4'];
  return mapped ?? bare.replace(/^(?<v4>[\d.]+):\d+$/, '$<v4>');
}

function keyOf(address: string): string {
  if (isIP(address) !== 6) return address;
  // `URL` writes an IPv6 address in one way only.
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [head, tail] = [left, right ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const gap = right === undefined ? 0 : 8 - (head?.length ?? 0) - (tail?.length ?? 0);
  const groups = [...(head ?? []), ...Array.from({ length: gap }, () => '0'), ...(tail ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
