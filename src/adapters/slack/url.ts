/** The URL as parsed, or `undefined` when it is not an absolute one. (`URL.parse` came only with Node 22.) */
export function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Whether a URL can only lead to this machine: its host is `localhost`, in 127.0.0.0/8, or `::1`. */
export function isLoopbackUrl(text: string): boolean {
  // URL has already written 127.1 and 0x7f.1 as 127.0.0.1.
  const host = parseUrl(text)?.hostname ?? '';
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
