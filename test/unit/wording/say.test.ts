import { momentMessage } from '../../../src/domain/message';
import { say, shorten, shownLine, summaryOf, tell } from '../../../src/wording';
import { isolated } from '../../../src/wording/isolates';
import { message } from '../../../src/wording/message';
import type { MessageId } from '../../../src/wording';
import { notices, reader } from '../../fixtures/teams-adapter/notices';

jest.mock('../../../src/wording/messages', () => jest.requireActual<object>('./every-language'));

const en = { language: 'en' };
const arabic = { language: 'ar-EG' };
const [FSI, PDI] = ['\u2068', '\u2069'];

describe('say', () => {
  it('puts values in, counts, and leaves tags alone', () => {
    expect(say(en, 'time.days-left', { count: 1 })).toBe('1 day left');
    expect(say(en, 'summary.subscriptions', { count: 12_000 })).toBe('12,000 subscriptions here');
    expect(say({ language: 'de' }, 'summary.subscriptions', { count: 12_000 })).toBe(
      '12.000 subscriptions here',
    );
    expect(say(en, 'test.tag' as MessageId, { x: '<i>' })).toBe('<b><i></b>');
  });

  it('takes a value for what it is, whatever it holds', () => {
    expect(say(en, 'rule.quoted', { text: '{x} ’ # <b>' })).toBe('“{x} ’ # <b>”');
  });

  it('says a value that is a sentence itself', () => {
    const inner = message('time.days-left', { count: 2 });
    const until = momentMessage(Date.parse('2026-12-08T09:00:00Z'));
    const paris = { ...reader, timeZone: 'Europe/Paris' };
    expect(tell(paris, message('digest.since', { when: until }))).toBe('Since 8 Dec 2026, 10:00 CET');
    expect(tell(paris, until)).toBe('8 Dec 2026, 10:00 CET');
    expect(tell(reader, message('time.respond-by-day', { day: '8 Dec', left: inner }))).toBe(
      'respond by 8 Dec (2 days left)',
    );
  });

  it('gives a sentence of another version by its name', () => {
    expect(tell(reader, { id: 'not.known-here', values: { x: 1 } })).toBe('not.known-here');
    expect(tell(reader, { id: 'constructor' })).toBe('constructor');
  });

  it('speaks English to whom nobody can speak otherwise', () => {
    expect(say({ language: 'tlh' }, 'summary.help')).toBe('What this bot can do');
    expect(say({ language: '' }, 'summary.help')).toBe('What this bot can do');
  });
});

describe('a sentence that runs from right to left', () => {
  it('keeps each value apart, but none that only chooses the words', () => {
    expect(say(arabic, 'test.choice' as MessageId, { who: 'dana', other: 'Sam' })).toBe(
      `Dana and ${FSI}Sam${PDI}`,
    );
    expect(say(en, 'test.choice' as MessageId, { who: 'dana', other: 'Sam' })).toBe('Dana and Sam');
  });

  it('isolates a value once and counts with the digits of the rest', () => {
    const state = say(arabic, 'rule.quoted', { text: 'x' });
    expect(say(arabic, 'rule.not', { rule: state })).toBe(`not (“${FSI}x${PDI}”)`);
    expect(say(arabic, 'summary.subscriptions', { count: 12_000 })).toMatch(/^12,000 /);
  });

  it('cannot be turned around by a value', () => {
    expect(isolated(`a${PDI}b`)).toBe(`${FSI}ab${PDI}`);
    expect(isolated('a\u202eb\u2067c\u200f')).toBe(`${FSI}abc${PDI}`);
    expect(isolated(`${FSI}a`)).toBe(`${FSI}a${PDI}`);
    expect(isolated(`${FSI}a${PDI}${PDI}`)).toBe(`${FSI}a${PDI}`);
    expect(isolated('')).toBe('');
  });

  it('is shown with its isolates, in pairs also when it is cut', () => {
    const words = say(arabic, 'rule.quoted', { text: 'abcdef' });
    expect(shownLine(words)).toBe(`“${FSI}abcdef${PDI}”`);
    expect(shorten(words, 7)).toBe(`“${FSI}abc${PDI}…`);
    expect(shownLine(`a${PDI} ${FSI} ${PDI}b${FSI}c`)).toBe(`a b${FSI}c${PDI}`);
    expect(shownLine(`${FSI}${FSI}${PDI}${PDI}`)).toBe('');
  });

  it('as a summary is one line with the customer’s own marks taken out', () => {
    const name = `Fab${PDI}\u202erikam`;
    const referral = { ...notices['referral-card'].referral, customerProfile: { name } };
    const words = summaryOf({ ...notices['referral-card'], referral }, { ...reader, language: 'ar' });
    expect(words).toContain(`${FSI}Fabrikam${PDI}`);
    expect(words).not.toMatch(/[\u202a-\u202e]/);
  });
});
