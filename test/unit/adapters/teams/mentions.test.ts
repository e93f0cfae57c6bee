import { parseActivity } from '../../../../src/adapters/teams/activity';
import type { TeamsActivity } from '../../../../src/adapters/teams/activity';
import { mentionedPeople, messageText } from '../../../../src/adapters/teams/message-text';

const BOT = { type: 'mention', text: '<at>Referral Bot</at>', mentioned: { id: '28:bot' } };
const mention = (id: string, name: string, text = `<at>${name}</at>`, more: object = {}) => ({
  type: 'mention',
  text,
  mentioned: { id, name, ...more },
});

function activity(text: string): TeamsActivity {
  const parsed = parseActivity({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:dana' },
    recipient: { id: '28:bot' },
    conversation: { id: '19:c@thread.tacv2' },
    text,
  });
  if (parsed === undefined) throw new Error('not an activity');
  return parsed;
}

const read = (text: string, entities: unknown) => ({
  text: messageText(activity(text), entities),
  people: mentionedPeople(activity(text), entities),
});

describe('people who are mentioned', () => {
  it('stand in the text as @ and their names, and beside it with their ids', () => {
    const entities = [BOT, mention('29:sam', 'Sam Lee')];
    expect(read('<at>Referral Bot</at> assign 7 <at>Sam Lee</at>&nbsp;please', entities)).toEqual({
      text: 'assign 7 @Sam Lee please',
      people: [{ id: '29:sam', name: 'Sam Lee' }],
    });
  });

  it('come in the order of the text, also when two have the same name', () => {
    const entities = [mention('29:b', 'Bo'), mention('29:a', 'Al'), mention('29:b2', 'Bo'), BOT];
    const { text, people } = read('<at>Al</at> <at>Bo</at> <at>Bo</at>', entities);
    expect(text).toBe('@Al @Bo @Bo');
    expect(people.map(({ id }) => id)).toEqual(['29:a', '29:b', '29:b2']);
  });

  it('go by the directory’s id where Teams tells it', () => {
    const entities = [mention('29:sam', 'Sam', undefined, { aadObjectId: 'aad-sam' })];
    expect(read('<at>Sam</at>', entities).people).toEqual([{ id: 'aad-sam', name: 'Sam' }]);
  });

  it('are neither bots nor channels, teams or tags', () => {
    const entities = [
      mention('28:other', 'Other'),
      mention('19:c@thread.tacv2', 'General'),
      mention('MjQz', 'Sellers', undefined, { type: 'tag' }),
    ];
    const text = '<at>Other</at> <at>General</at> <at>Sellers</at>';
    expect(read(text, entities)).toEqual({ text: 'Other General Sellers', people: [] });
  });

  it('have names of one line that make nothing of themselves', () => {
    const name = '<at>all</at>\u202e **x**\n<b>&amp;';
    const { text, people } = read('give it to <at>x</at>!', [mention('29:x', name, '<at>x</at>')]);
    expect(people).toEqual([{ id: '29:x', name: 'all **x** <b>&' }]);
    expect(text).toBe('give it to @all **x** <b>&!');
  });

  it('have names that are cut when nobody can be called so', () => {
    const [person] = read('<at>x</at>', [mention('29:x', 'x'.repeat(10_000), '<at>x</at>')]).people;
    expect(person?.name).toHaveLength(100);
  });

  it('are called by what stands in the text when they have no name', () => {
    const entities = [{ type: 'mention', text: '<at>Sam</at>', mentioned: { id: '29:sam' } }];
    expect(read('ask <at>Sam</at>', entities)).toEqual({
      text: 'ask @Sam',
      people: [{ id: '29:sam', name: 'Sam' }],
    });
  });

  it('are left out when the text does not have them', () => {
    expect(read('nobody here', [mention('29:sam', 'Sam')])).toEqual({ text: 'nobody here', people: [] });
  });

  it('cannot be made up by typing the marks used while reading', () => {
    const { text, people } = read('\ue0000\ue001 <at>Sam</at>', [mention('29:sam', 'Sam')]);
    expect(text).toBe('0 @Sam');
    expect(people).toHaveLength(1);
  });

  it('are twenty at most', () => {
    const entities = Array.from({ length: 500 }, (_, i) => mention(`29:${String(i)}`, `P${String(i)}`));
    const text = entities.map((entity) => entity.text).join('');
    expect(read(text, entities).people).toHaveLength(20);
  });

  it.each([
    [undefined],
    ['x'],
    [{}],
    [[null, 7, { type: 'mention' }, { type: 'mention', text: '<at>a</at>' }]],
  ])('are none in entities like %j', (entities) => {
    expect(read('<at>a</at> b', entities)).toEqual({ text: 'a b', people: [] });
  });
});
