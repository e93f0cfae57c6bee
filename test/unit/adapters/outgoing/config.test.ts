import { readOutgoingConfig } from '../../../../src/adapters/outgoing/config';

test.each([
  [undefined, []],
  ['', []],
  [' , ', []],
  ['collector.example.com', [{ host: 'collector.example.com', port: 443 }]],
  [
    'Collector.Example.com:4318, *.Contoso.com',
    [
      { host: 'collector.example.com', port: 4318 },
      { host: '*.contoso.com', port: 443 },
    ],
  ],
  ['127.0.0.1:9100', [{ host: 'localhost', port: 9100 }]],
  ['[2001:db8::1]:8443', [{ host: '2001:db8::1', port: 8443 }]],
])('%s', (value, hosts) => {
  const extra = hosts.map((entry) => ({ ...entry, setting: 'OUTGOING_HOSTS' }));
  expect(readOutgoingConfig({ OUTGOING_HOSTS: value })).toEqual({ ok: true, config: { extra } });
});

test.each([
  ['https://collector.example.com', 'is neither host nor host:port'],
  ['a.example,b.example/path', '"b.example/path" is neither'],
  ['host:0', '"host:0" is neither'],
  ['host:70000', '"host:70000" is neither'],
  ['*', '"*" is neither'],
  ['*.com', 'would allow a whole top-level domain'],
  ['a*.example.com', 'is neither host nor host:port'],
])('%s is refused with what is wrong', (value, message) => {
  const result = readOutgoingConfig({ OUTGOING_HOSTS: value });
  expect(result).toMatchObject({ ok: false, problems: [{ variable: 'OUTGOING_HOSTS' }] });
  expect(JSON.stringify(result).replaceAll('\\"', '"')).toContain(message);
});
