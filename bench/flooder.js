'use strict';
// Floods a bot on this machine in four ways at once until it is told to stop, and then says what it was answered.
const { randomBytes, randomInt } = require('node:crypto');
const { request } = require('node:http');
const { connect } = require('node:net');
const { setTimeout: delay } = require('node:timers/promises');

const { FLOOD_PORT: port, FLOOD_TOKENS: tokens } = process.env;
const TOKENS = JSON.parse(tokens);
const BIG = Buffer.alloc(64 * 1024, 'x');
const BIG_BYTES = 2 * 1024 * 1024;
/** Half of it comes from a few addresses, half from more than the bot can count. */
const FEW = 8;
const MANY = 20_000;
const LOOPS = 4;
const PAUSE_MS = 10;
const SLOW = 150;

const answers = {};
let isOver = false;

function count(outcome) {
  answers[outcome] = (answers[outcome] ?? 0) + 1;
}

function sender() {
  const index = randomInt(2) === 0 ? randomInt(FEW) : FEW + randomInt(MANY);
  return `203.0.${String(index >> 8)}.${String(index & 255)}`;
}

/** Resolves with the status, or `cut` where the bot has closed before it was read. */
function post(path, headers, write) {
  return new Promise((resolve) => {
    const options = { port, host: '127.0.0.1', path, method: 'POST', agent: false };
    const req = request({ ...options, headers: { 'x-forwarded-for': sender(), ...headers } }, (res) => {
      res.resume();
      res.on('close', () => resolve(String(res.statusCode)));
    });
    req.on('error', () => resolve('cut'));
    write(req);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

function badSignature() {
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-signature': `v0=${randomBytes(32).toString('hex')}`,
    'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
  };
}

function writeBig(req) {
  for (let sent = 0; sent < BIG_BYTES; sent += BIG.length) req.write(BIG);
  req.end();
}

const KINDS = {
  tokens: () =>
    post(
      '/api/messages',
      { ...JSON_TYPE, authorization: `Bearer ${TOKENS[randomInt(TOKENS.length)]}` },
      (req) => req.end('{"type":"message","text":"hello"}'),
    ),
  signatures: () => post('/slack/events', badSignature(), (req) => req.end('command=%2Freferral&text=help')),
  oversized: () =>
    randomInt(2) === 0
      ? post('/slack/events', badSignature(), writeBig)
      : post('/api/messages', { ...JSON_TYPE, authorization: `Bearer ${TOKENS[0]}` }, writeBig),
};

async function repeat(kind) {
  while (!isOver) {
    count(await kind());
    await delay(PAUSE_MS);
  }
}

const STARTS = [
  '',
  'POST /slack/events HTTP/1.1\r\nHost: x\r\n',
  `POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\nContent-Type: application/json\r\n`,
];

/** One connection that says next to nothing, for as long as it is let. */
function slow() {
  return new Promise((resolve) => {
    let answer = '';
    const kind = randomInt(STARTS.length);
    const socket = connect(Number(port), '127.0.0.1', () => {
      if (kind === 0) return;
      socket.write(`${STARTS[kind]}X-Forwarded-For: ${sender()}\r\n${kind === 2 ? '\r\n' : ''}`);
    });
    const drip = setInterval(() => {
      if (isOver) socket.destroy();
      else if (kind !== 0) socket.write(kind === 1 ? 'A: b\r\n' : 'x');
    }, 500);
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'cut');
    });
  });
}

async function repeatSlow() {
  while (!isOver) {
    const outcome = await slow();
    if (!isOver) count(outcome);
    await delay(PAUSE_MS);
  }
}

process.on('message', () => {
  isOver = true;
});
const loops = Object.values(KINDS).flatMap((kind) => Array.from({ length: LOOPS }, () => repeat(kind)));
const slowOnes = Array.from({ length: SLOW }, repeatSlow);
void Promise.all([...loops, ...slowOnes]).then(() => process.send(answers, () => process.disconnect()));
