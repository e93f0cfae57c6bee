/** How much one sender may do within a window before it is turned away unread. */
export interface Allowance {
  /** A sender of whom nothing is known. */
  readonly stranger: number;
  /** An address that many may share: one that has proven itself lately, or this machine with no proxy told. */
  readonly shared: number;
}

/** Everything that bounds what a stranger can make the http server do or keep. Times in milliseconds. */
export interface HttpLimits {
  /** For all headers of a request, from the connection or the end of the request before. */
  readonly headersMs: number;
  /** For a whole request with its body. */
  readonly requestMs: number;
  /** How often the two above are looked at; a slow request lives this much longer at most. */
  readonly checkEveryMs: number;
  /** How long a connection may wait for its next request. */
  readonly keepAliveMs: number;
  /** The same where a proxy was told. */
  readonly keepAliveBehindProxyMs: number;
  /** How long nothing at all may pass over a connection, whatever it waits for. */
  readonly silenceMs: number;
  /** How long running requests may take when the server closes. */
  readonly closeMs: number;
  readonly headerBytes: number;
  readonly headers: number;
  readonly requestsPerConnection: number;
  readonly connections: number;
  /** Not for a proxy that was told, and not for this machine: others stand behind those. */
  readonly connectionsPerSender: number;
  /** The window in which refusals and looks at the health are counted. */
  readonly windowSeconds: number;
  /** Answers of the kind 4xx. */
  readonly refusals: Allowance;
  /** Requests for `/healthz`, `/readyz` and `/metrics`. */
  readonly looks: Allowance;
  /** How many senders are counted at once; the one counted longest is forgotten for a new one. */
  readonly countedSenders: number;
  /** How many senders are known to have proven themselves, and for how long. */
  readonly provenSenders: number;
  readonly provenMs: number;
  /** How long one report of `/readyz` is given to everybody. */
  readonly reportMs: number;
}

export const HTTP_LIMITS: HttpLimits = {
  // Headers come in one packet or two; five seconds are for the worst of networks.
  headersMs: 5_000,
  // Slack waits 3 s for its answer, Bot Framework 15 s: what takes longer to arrive has nobody who waits for it.
  requestMs: 15_000,
  // Node looks only every 30 s by itself.
  checkEveryMs: 1_000,
  keepAliveMs: 5_000,
  // Longer than proxies keep theirs (60 s is common): else one sends into a connection that is just being closed.
  keepAliveBehindProxyMs: 65_000,
  // Longer than any turn of the bot may take; for callers that do not read their answer.
  silenceMs: 120_000,
  closeMs: 5_000,
  // Node's own default: a token of Bot Framework and what proxies add take a part of it.
  headerBytes: 16 * 1024,
  // Callers and proxies together send some dozens. Node would drop the ones beyond its own limit without a word.
  headers: 100,
  requestsPerConnection: 1_000,
  // Each may hold a body of 1 MB that only looks like Slack's, until it has all come: 400 MB if all do at once. Good
  // requests are here for a moment, so a few would do.
  connections: 400,
  connectionsPerSender: 40,
  windowSeconds: 60,
  // A wrong setting makes some refusals a minute; a flood makes them by the hundred. A shared address must not be shut
  // for what others do from it: a hundred refusals a second cost about a tenth of a processor.
  refusals: { stranger: 30, shared: 6_000 },
  // Probes come every few seconds, scrapes every fifteen.
  looks: { stranger: 300, shared: 6_000 },
  // Less than 1 KB each.
  countedSenders: 10_000,
  provenSenders: 1_000,
  provenMs: 60 * 60_000,
  // A flood of looks at the health asks the store once a second.
  reportMs: 1_000,
};
