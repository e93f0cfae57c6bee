'use strict';

/**
 * Keeps tests off the network: only loopback addresses, `localhost` and unix sockets can be reached.
 *
 * Loading this file is enough. Everything Node offers (net, tls, http, https, fetch, dgram, dns) passes through the
 * few functions replaced here, so an HTTP client need not know about it. jest.config.js loads it once for the main
 * process and the workers, as a setup file it makes sure of it in every test, and child processes get it by
 * `NODE_OPTIONS=--require`. It is JavaScript because `node --require` must be able to read it as it is.
 */

const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');

const INSTALLED = Symbol.for('referral-bot.network-guard');
const LOOKUPS = ['lookup', 'lookupService', 'reverse', 'resolve'].concat(
  ['4', '6', 'Any', 'Caa', 'Cname', 'Mx', 'Naptr', 'Ns', 'Ptr', 'Soa', 'Srv', 'Txt'].map(
    (type) => `resolve${type}`,
  ),
);

const loopback = new net.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** @param {unknown} host what `connect` was given; nothing means this machine */
function isLoopback(host) {
  if (host === undefined || host === null || host === '') return true;
  const text = String(host).replace(/%.*$/, '');
  const family = net.isIP(text);
  if (family === 0) return text.toLowerCase().replace(/\.$/, '') === 'localhost';
  return loopback.check(text, family === 6 ? 'ipv6' : 'ipv4');
}

/** @param {string} what */
function refusal(what) {
  const message =
    `The network guard refused ${what}: tests reach 127.0.0.0/8, ::1, localhost and unix sockets only. ` +
    'Start a server of the test on 127.0.0.1 with port 0 and hand its address to the code, or give the code a fake ' +
    'of the port it uses (src/ports). See test/helpers/network-guard.js.';
  return Object.assign(new Error(message), { code: 'ERR_NETWORK_GUARD' });
}

function guardStreams() {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = /** @type {typeof connect} */ (
    /** @this {net.Socket} @param {any[]} args */ function guardedConnect(...args) {
      const target = connectTarget(args);
      // node:http says `path: null` where it means none.
      if (target.path || isLoopback(target.host)) return Reflect.apply(connect, this, args);
      const error = refusal(`a connection to ${target.host}:${target.port}`);
      // A failing look-up makes Node itself report the error, when and how it reports every failed connection.
      const lookup = (/** @type {unknown[]} */ ...[, , answer]) => /** @type {Function} */ (answer)(error);
      return Reflect.apply(connect, this, [{ ...target, host: 'refused.invalid', lookup }]);
    }
  );
}

/**
 * The target among the arguments of `Socket#connect`, which come as (options), (port, host), (path) or, from inside
 * Node, as one array of those.
 * @param {any[]} args
 * @returns {{ path?: string | null, host?: string, port?: number | string }}
 */
function connectTarget(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) return first;
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { path: first };
  return typeof second === 'string' ? { port: first, host: second } : { port: first };
}

function guardDatagrams() {
  const { connect, send } = dgram.Socket.prototype;
  /** @param {any[]} args the address is the only text behind the message (a port in quotes is refused, too) */
  const addressIn = (args) => args.find((arg) => typeof arg === 'string');

  dgram.Socket.prototype.connect = /** @this {dgram.Socket} @param {any[]} args */ function guardedConnect(
    ...args
  ) {
    const address = addressIn(args.slice(1));
    if (!isLoopback(address)) throw refusal(`a datagram connection to ${address}`);
    return Reflect.apply(connect, this, args);
  };
  dgram.Socket.prototype.send = /** @this {dgram.Socket} @param {any[]} args */ function guardedSend(
    ...args
  ) {
    const address = addressIn(args.slice(1));
    if (!isLoopback(address)) throw refusal(`a datagram to ${address}`);
    return Reflect.apply(send, this, args);
  };
}

function guardLookups() {
  guardLookupsOf(dns, refuseByCallback);
  guardLookupsOf(dns.Resolver.prototype, refuseByCallback);
  guardLookupsOf(dns.promises, (error) => Promise.reject(error));
  guardLookupsOf(dns.promises.Resolver.prototype, (error) => Promise.reject(error));
}

/**
 * @param {any} owner
 * @param {(error: Error, args: any[]) => unknown} refuse
 */
function guardLookupsOf(owner, refuse) {
  for (const name of LOOKUPS.filter((candidate) => typeof owner[candidate] === 'function')) {
    const original = owner[name];
    // An address needs no look-up, so `lookup` may have it: using it is what the sockets refuse.
    const isHarmless = (/** @type {any} */ host) =>
      isLoopback(host) || (name === 'lookup' && net.isIP(host) !== 0);
    owner[name] = /** @this {unknown} @param {any[]} args */ function guardedLookup(...args) {
      if (isHarmless(args[0])) return Reflect.apply(original, this, args);
      return refuse(refusal(`the look-up dns.${name}('${args[0]}')`), args);
    };
  }
}

/** @param {Error} error @param {any[]} args */
function refuseByCallback(error, args) {
  const callback = args.at(-1);
  if (typeof callback !== 'function') throw error;
  process.nextTick(callback, error);
}

/** Child processes get the guard even when the test hands them an environment of its own. */
function guardChildren() {
  process.env['NODE_OPTIONS'] = withGuard(process.env['NODE_OPTIONS']);
  const prototype = /** @type {any} */ (childProcess.ChildProcess.prototype);
  const spawn = prototype.spawn;
  prototype.spawn = /** @this {unknown} @param {{ envPairs?: string[] }} options */ function guardedSpawn(
    options,
  ) {
    if (!options?.envPairs) return Reflect.apply(spawn, this, [options]);
    const prefix = 'NODE_OPTIONS=';
    const own = options.envPairs.find((pair) => pair.startsWith(prefix));
    const others = options.envPairs.filter((pair) => pair !== own);
    const envPairs = [...others, prefix + withGuard(own?.slice(prefix.length))];
    return Reflect.apply(spawn, this, [{ ...options, envPairs }]);
  };
}

/** @param {string | undefined} nodeOptions */
function withGuard(nodeOptions = '') {
  const quoted = `"${__filename.replaceAll(/["\\]/g, '\\$&')}"`;
  return nodeOptions.includes(quoted) ? nodeOptions : `${nodeOptions} --require ${quoted}`.trim();
}

function install() {
  if (Reflect.get(net.Socket, INSTALLED)) return;
  Reflect.set(net.Socket, INSTALLED, true);
  guardStreams();
  guardDatagrams();
  guardLookups();
  guardChildren();
  syncBuiltinESMExports();
}

install();
