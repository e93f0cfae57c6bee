import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { bringsProof, doorOf } from '../../../../src/adapters/http/doors';

describe('doorOf', () => {
  it.each([
    ['/api/messages', 'teams'],
    ['/api/messages/?x=1', 'teams'],
    ['/api/messages2', 'other'],
    ['/slack/events', 'slack'],
    ['/slack/install?x', 'slack'],
    ['/slack', 'other'],
    ['/healthz', 'health'],
    ['/readyz/', 'health'],
    ['/metrics#x', 'metrics'],
    ['/', 'other'],
    ['//', 'other'],
    ['', 'other'],
    [undefined, 'other'],
  ])('of %s is %s', (url, door) => {
    expect(doorOf(url)).toBe(door);
  });
});

describe('bringsProof', () => {
  it.each([
    ['POST', '/api/messages', { authorization: 'Bearer x' }, true],
    ['POST', '/api/messages', { authorization: 'Basic x' }, false],
    ['POST', '/api/messages', {}, false],
    ['GET', '/api/messages', { authorization: 'Bearer x' }, false],
    ['POST', '/slack/events', { 'x-slack-signature': 'v0=x' }, true],
    ['POST', '/slack/events', { authorization: 'Bearer x' }, false],
    ['POST', '/healthz', { authorization: 'Bearer x', 'x-slack-signature': 'v0=x' }, false],
  ])('of %s %s with %j is %s', (method, url, headers, expected) => {
    const req = Object.assign(new IncomingMessage(new Socket()), { method, url });
    Object.assign(req.headers, headers);
    expect(bringsProof(req)).toBe(expected);
  });
});
