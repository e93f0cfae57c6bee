import { MOST_BODY_BYTES } from '../../../../src/adapters/slack/receive/read-request';
import { boundedServer, statusOfFault } from '../../../../src/adapters/http/bounded-server';
import { HTTP_LIMITS } from '../../../../src/adapters/http/limits';

describe('the limits of the http server', () => {
  it('fit together', () => {
    const { headersMs, requestMs, keepAliveMs, keepAliveBehindProxyMs, silenceMs, checkEveryMs } =
      HTTP_LIMITS;
    expect(headersMs).toBeLessThanOrEqual(requestMs);
    expect(checkEveryMs).toBeLessThan(headersMs);
    expect(keepAliveMs).toBeLessThan(keepAliveBehindProxyMs);
    expect(Math.max(requestMs, keepAliveBehindProxyMs)).toBeLessThan(silenceMs);
    expect(HTTP_LIMITS.connectionsPerSender).toBeLessThan(HTTP_LIMITS.connections);
    expect(HTTP_LIMITS.connections * MOST_BODY_BYTES).toBeLessThanOrEqual(400 * 1024 * 1024);
    for (const { stranger, shared } of [HTTP_LIMITS.refusals, HTTP_LIMITS.looks])
      expect(stranger).toBeLessThan(shared);
  });

  it.each([
    [false, HTTP_LIMITS.keepAliveMs],
    [true, HTTP_LIMITS.keepAliveBehindProxyMs],
  ])('are those of the server (behind a proxy: %s)', (isBehindProxy, keepAliveTimeout) => {
    expect(boundedServer(HTTP_LIMITS, isBehindProxy)).toMatchObject({
      headersTimeout: HTTP_LIMITS.headersMs,
      requestTimeout: HTTP_LIMITS.requestMs,
      connectionsCheckingInterval: HTTP_LIMITS.checkEveryMs,
      maxHeaderSize: HTTP_LIMITS.headerBytes,
      maxHeadersCount: HTTP_LIMITS.headers + 1,
      maxRequestsPerSocket: HTTP_LIMITS.requestsPerConnection,
      timeout: HTTP_LIMITS.silenceMs,
      insecureHTTPParser: false,
      keepAliveTimeout,
    });
  });

  it.each([
    ['ERR_HTTP_REQUEST_TIMEOUT', 408],
    ['HPE_HEADER_OVERFLOW', 431],
    ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
    ['HPE_INVALID_METHOD', 400],
    ['ECONNRESET', undefined],
    ['EPIPE', undefined],
    [undefined, undefined],
  ])('answer what ends with %s with %s', (code, status) => {
    expect(statusOfFault(Object.assign(new Error('x'), code !== undefined && { code }))).toBe(status);
  });
});
