import { refusal } from '../../../src/sandbox/page/http';

const json = { host: '127.0.0.1:3979', 'content-type': 'application/json' };

describe('who may talk to the sandbox', () => {
  it.each(['127.0.0.1:3979', 'localhost:3979', '[::1]:3979', 'localhost'])('answers under %s', (host) => {
    expect(refusal('GET', { host })).toBeUndefined();
  });

  it.each(['evil.example', 'evil.example:3979', '127.0.0.1.evil.example', 'localhost.evil.example:80', ''])(
    'does not answer under the name “%s”',
    (host) => {
      expect(refusal('GET', { host })?.status).toBe(403);
    },
  );

  it('takes nothing from a page of another origin', () => {
    expect(refusal('POST', { ...json, origin: 'https://evil.example' })?.code).toBe('OtherOrigin');
    expect(refusal('POST', { ...json, origin: 'http://127.0.0.1:9999' })?.code).toBe('OtherOrigin');
    expect(refusal('POST', { ...json, origin: 'http://127.0.0.1:3979' })).toBeUndefined();
  });

  it('takes JSON only, so that no form of another page can post here', () => {
    expect(refusal('POST', { host: 'localhost', 'content-type': 'text/plain' })?.status).toBe(415);
    expect(refusal('PUT', { host: 'localhost' })?.status).toBe(415);
    expect(refusal('POST', { ...json, 'content-type': 'application/json; charset=utf-8' })).toBeUndefined();
  });
});
