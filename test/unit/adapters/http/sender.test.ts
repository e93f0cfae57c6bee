import {
  isLoopbackAddress,
  isProxyEntry,
  senderOf,
  trustedProxies,
} from '../../../../src/adapters/http/sender';

const NOBODY = trustedProxies([]);
const OURS = trustedProxies(['loopback', '10.0.0.0/8', '169.254.129.1', 'fd00::/8']);

describe('senderOf', () => {
  it.each([
    ['an address', '203.0.113.9', '203.0.113.9'],
    ['an IPv4 address in IPv6 clothes', '::ffff:203.0.113.9', '203.0.113.9'],
    ['an IPv6 address: its network', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['a short IPv6 address', '2001:db8::6', '2001:db8:0:0::/64'],
    ['one with a gap in the middle', '2001:db8:0:2::6', '2001:db8:0:2::/64'],
    ['one with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['the same written otherwise', '2001:0DB8:0000:0000::0006', '2001:db8:0:0::/64'],
    ['a connection that is gone', undefined, ''],
  ])('counts %s', (_name, remote, key) => {
    expect(senderOf(remote, undefined, NOBODY).key).toBe(key);
  });

  it('believes nobody where no proxy was told', () => {
    expect(senderOf('203.0.113.9', '198.51.100.7', NOBODY).key).toBe('203.0.113.9');
    expect(senderOf('127.0.0.1', '198.51.100.7', NOBODY)).toEqual({
      key: '127.0.0.1',
      isUntoldLoopback: true,
    });
  });

  it.each([
    ['who speaks for itself', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['whom our proxy heard', '10.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['whom our outer proxy heard', '10.0.0.1', '198.51.100.7, 10.0.0.2', '198.51.100.7'],
    [
      'the rightmost, whatever was written before',
      '10.0.0.1',
      '1.2.3.4, 127.0.0.1, 198.51.100.7',
      '198.51.100.7',
    ],
    ['a proxy in IPv6 clothes', '::ffff:10.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['an address with a port', '10.0.0.1', '198.51.100.7:50123', '198.51.100.7'],
    ['an IPv6 address in brackets', '10.0.0.1', '[2001:db8::6]:443', '2001:db8:0:0::/64'],
    ['an IPv6 address without', '169.254.129.1', '2001:db8::6', '2001:db8:0:0::/64'],
    ['an IPv6 proxy', 'fd00::1', '198.51.100.7', '198.51.100.7'],
    ['the proxy that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
    ['the proxy that says nonsense', '10.0.0.1', '198.51.100.7, unknown', '10.0.0.1'],
    ['the furthest, when all are ours', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ])('finds %s', (_name, remote, forwardedFor, key) => {
    expect(senderOf(remote, forwardedFor, OURS)).toEqual({ key, isUntoldLoopback: false });
  });
});

describe('addresses', () => {
  it.each(['loopback', '10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0'])('can trust %s', (entry) => {
    expect(isProxyEntry(entry)).toBe(true);
    expect(trustedProxies([entry]).isEmpty).toBe(false);
  });

  it.each(['', 'proxy.local', '10.0.0.0/33', '::/129', '10.0.0', '10.0.0.1/', '10.0.0.1/x', ':::'])(
    'cannot trust "%s"',
    (entry) => {
      expect(isProxyEntry(entry)).toBe(false);
    },
  );

  it.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['128.0.0.1', false],
    ['::2', false],
    ['0.0.0.0', false],
    ['127.evil.example', false],
  ])('knows whether %s is this machine: %s', (address, isIt) => {
    expect(isLoopbackAddress(address)).toBe(isIt);
  });
});
