import { isLoopbackHost, isLoopbackUrl } from '../../domain/loopback';
import type { TeamsAuth } from './config';

/**
 * The hosts behind which Bot Framework's connectors for Teams stand: the public cloud's regional addresses, and the
 * two suffixes that Microsoft documents for Teams and Bot Framework endpoints. A token is sent to no other host.
 */
const CONNECTOR_HOSTS: readonly RegExp[] = [
  /^smba\.trafficmanager\.net$/,
  /^([a-z\d-]+\.)+botframework\.com$/,
  /^([a-z\d-]+\.)+teams\.microsoft\.com$/,
];

/** Where messages may be sent to: Bot Framework alone, this machine alone, or either. */
export type ServiceUrlRule = 'bot-framework' | 'loopback' | 'either';

/** Why messages may not be sent to this address; `undefined` when they may. */
export function faultOfServiceUrl(serviceUrl: string, rule: ServiceUrlRule): string | undefined {
  if (!URL.canParse(serviceUrl)) return 'the service URL is not a URL';
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '') return 'the service URL holds a user name or a password';
  if (url.search !== '' || url.hash !== '') return 'the service URL holds a query or a fragment';
  if (rule !== 'bot-framework' && faultOfLoopback(url) === undefined) return undefined;
  return rule === 'loopback' ? faultOfLoopback(url) : faultOfConnector(url);
}

function faultOfLoopback(url: URL): string | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return 'the service URL is neither http nor https';
  return isLoopbackHost(url.hostname) ? undefined : 'the service URL is not on a loopback address';
}

function faultOfConnector(url: URL): string | undefined {
  if (url.protocol !== 'https:') return 'the service URL is not https';
  if (url.port !== '') return 'the service URL names a port';
  return CONNECTOR_HOSTS.some((host) => host.test(url.hostname))
    ? undefined
    : 'the service URL is not Bot Framework’s';
}

/** The rule that goes with a way of authentication: who signs on this machine may be answered on this machine. */
export function serviceUrlRule(auth: TeamsAuth): ServiceUrlRule {
  if (auth.kind === 'anonymous') return 'loopback';
  return auth.keysUrl !== undefined && isLoopbackUrl(auth.keysUrl) ? 'either' : 'bot-framework';
}
