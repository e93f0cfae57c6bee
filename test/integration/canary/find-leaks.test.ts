import { findLeaks } from './find-leaks';
import { captureOutput } from './output';
import { MARKS } from './planted';

const marks = { one: 'Zq01bcdfghjk' };
const base64 = (text: string) => Buffer.from(text).toString('base64');

it('what anybody writes anywhere is found', () => {
  const output = captureOutput();
  output.log.debug('x', { error: new Error('no', { cause: new Error(`of ${marks.one}`) }) });
  output.log.debug('masked', { reason: `Bearer ${marks.one}` });
  process.stdout.write(`${marks.one}\n`);
  process.stderr.write(Buffer.from(marks.one));
  console.warn({ deep: marks.one });
  output.add('page', marks.one);
  output.stop();
  expect(output.logged('masked')).toBe(1);
  const lines = output.fresh().split('\n');
  const found = lines
    .filter((line) => findLeaks(line, marks).length > 0)
    .map((line) => line.split(/[ {]/)[0]);
  expect(found).toEqual(['x', '', 'masked', 'stdout:', 'stderr:', 'console:', 'page:']);
  expect(output.fresh()).toBe('');
});

describe('the search for planted values', () => {
  it.each([
    ['as it is', 'say Zq01bcdfghjk!'],
    ['in another case', 'say ZQ01BCDFGHJK'],
    ['in JSON', JSON.stringify({ text: JSON.stringify({ text: '"Zq01bcdfghjk"' }) })],
    ['in an address', `https://x.example/?q=${encodeURIComponent('é Zq01bcdfghjk')}`],
    ['in base64', base64('Zq01bcdfghjk')],
    ['in base64, behind one sign', base64('xZq01bcdfghjk!?')],
    ['in base64, behind two signs', base64('xyZq01bcdfghjk')],
    ['in a token', `Bearer ${Buffer.from('{"sub":"??>Zq01bcdfghjk??>"}').toString('base64url')}.x`],
    ['in base64 in an address', encodeURIComponent(base64('~~~Zq01bcdfghjk~~~'))],
    ['in hexadecimal digits', Buffer.from('xZq01bcdfghjk').toString('hex')],
    ['letter by letter', Buffer.from('Zq01bcdfghjk').toString('hex').replace(/../g, '%$&')],
    ['escaped', Buffer.from('Zq01bcdfghjk').toString('hex').replace(/../g, '\\u00$&')],
  ])('finds one %s', (_, text) => {
    expect(findLeaks(`before ${text} behind`, marks)).toMatchObject([{ name: 'one' }]);
  });

  it('finds nothing where nothing is', () => {
    expect(findLeaks('Zq01bcdfghj Zq02bcdfghjk', marks)).toEqual([]);
    expect(findLeaks('', marks)).toEqual([]);
  });

  it('is given at least 40 values that cannot be taken for one another', () => {
    const all = Object.values(MARKS);
    expect(all.length).toBeGreaterThanOrEqual(40);
    for (const mark of all) expect(all.filter((other) => other.includes(mark))).toEqual([mark]);
    for (const [name, mark] of Object.entries(MARKS))
      expect(findLeaks(`x ${mark} y`, MARKS).map((leak) => leak.name)).toEqual([name]);
  });
});
