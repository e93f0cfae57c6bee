/** The URL as parsed, or `undefined` when it is not an absolute one. (`URL.parse` came only with Node 22.) */
export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Whether a URL can only lead to this machine: its host is `localhost`, in 127.0.0.0/8, or `::1`. */
export function isLoopbackUrl(text: string): boolean {
  return isLoopbackHost(parseUrl(text)?.hostname ?? '');
}

/** The same of a host as `URL` writes it: `[::1]`, and 127.1 and 0x7f.1 as 127.0.0.1. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
