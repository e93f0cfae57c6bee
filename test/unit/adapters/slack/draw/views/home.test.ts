import { homeView } from '../../../../../../src/adapters/slack/draw/views/home';
import { faultsOfBlocks } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { emptyHome, fullHome, home } from '../../../../../fixtures/slack/homes';
import { objectsIn } from '../../../../../fixtures/slack/stray-tokens';

const drawn = (notice = home) => homeView(notice, contextFor());

describe('the page of a person in Slack', () => {
  it.each([
    ['usual', home],
    ['empty', emptyHome],
    ['overfull', fullHome],
  ])('is one that Slack takes when it is %s', (_, notice) => {
    expect(faultsOfBlocks(drawn(notice), 100)).toEqual([]);
  });

  it('shows what they have taken, with the way to give it back', () => {
    const lines = linesOf(drawn());
    expect(lines.slice(0, 4)).toEqual([
      'You have taken 1 referral',
      '◐ *Fabrikam* · $10,000\nMicrosoft 365 · Redmond, US\n*3 days left* · by 4 Nov',
      '[Give it back]',
      '[Details]',
    ]);
    expect(commandsOf(drawn()).slice(0, 2)).toEqual(['release fabrikam-1', 'show fabrikam-1']);
  });

  it('shows what expires soon, who has it, and offers what nobody has', () => {
    const lines = linesOf(drawn());
    expect(lines).toContain(
      '● *Alder &amp; Finch Clinics* · $10,000\nMicrosoft 365 · Redmond, US\n*2 days left* · by 3 Nov · Jenny Wu is on it',
    );
    expect(commandsOf(drawn())).toEqual(
      expect.arrayContaining(['claim kestrel-rail-services-1', 'show alder-finch-clinics-1']),
    );
    expect(commandsOf(drawn())).not.toContain('claim alder-finch-clinics-1');
  });

  it('offers nobody what is over its deadline', () => {
    const late = contextFor({ now: contextFor().reader.now + 90 * 86_400_000 });
    expect(commandsOf(homeView(home, late)).filter((words) => words.startsWith('claim'))).toEqual([]);
  });

  it('says how many wait, the rules of each conversation in words, and of when it is', () => {
    const lines = linesOf(drawn());
    expect(lines).toContain('7 referrals are waiting for an answer.');
    expect(lines).toContain(
      '*#sales*\n• country is US and deal value is at least 5000\n• Every incoming referral',
    );
    expect(lines).toContain('*Sales › Referrals*\n• Every incoming referral');
    expect(lines.at(-1)).toBe('As of 1 Nov 2020, 21:00 UTC.');
  });

  it('tells somebody new what will stand here and how to begin', () => {
    const lines = linesOf(drawn(emptyHome)).join('\n');
    for (const words of [
      'What you have taken',
      'Press “I’ll take it” on a referral',
      'Nothing that waits for an answer expires in the next days.',
      'Nothing is waiting for an answer.',
      'type “/referral subscribe” there',
    ]) {
      expect(lines).toContain(words);
    }
    expect(commandsOf(drawn(emptyHome))).toEqual(['list pending', 'list expiring', 'help', 'link']);
  });

  it('says how much more there is than it shows', () => {
    const lines = linesOf(drawn(fullHome));
    expect(lines.filter((line) => /^and \d+ more$/.test(line))).toEqual([
      'and 50 more',
      'and 30 more',
      'and 45 more',
    ]);
    expect(
      lines
        .find((line) => line.includes('*#channel-0*'))
        ?.split('\n')
        .at(-1),
    ).toBe('and 4 more');
  });

  it('has rows whose presses tell where they stand', () => {
    const ids = objectsIn(drawn()).flatMap(({ type, block_id: id }) => (type === 'actions' ? [id] : []));
    expect(ids).toEqual(['home.claim.1', 'home.expiring.1', 'home.expiring.2', 'home.lists']);
  });
});
