import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { HttpLimits } from './limits';

/** Node's own server with what it can bound by itself. Nothing answers yet. */
export function boundedServer(limits: HttpLimits, isBehindProxy: boolean): Server {
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.checkEveryMs,
    keepAliveTimeout: isBehindProxy ? limits.keepAliveBehindProxyMs : limits.keepAliveMs,
    insecureHTTPParser: false,
  });
  // Node drops what is beyond without a word; one more shows that there were too many.
  server.maxHeadersCount = limits.headers + 1;
  server.maxRequestsPerSocket = limits.requestsPerConnection;
  // It was told with the last answer; Node itself would answer 503 for ever.
  server.on('dropRequest', (_req, socket) => {
    socket.destroy();
  });
  server.setTimeout(limits.silenceMs);
  return server;
}

/** The status for what Node could not read as a request; `undefined` when the caller has left. */
export function statusOfFault({ code }: NodeJS.ErrnoException): number | undefined {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code?.startsWith('HPE_') === true ? 400 : undefined;
}
