import { inState } from '../../../../../fixtures/slack/in-state';
import { baselineView } from '../../../../../../src/adapters/slack/draw/views/baseline';
import { listView } from '../../../../../../src/adapters/slack/draw/views/list';
import type { ListNotice } from '../../../../../../src/domain/notice';
import { LIST_PAGE_ROWS } from '../../../../../../src/domain/paging';
import { faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { notices, NOW } from '../../../../../fixtures/teams-adapter/notices';
import { fabrikam } from '../../../../../fixtures/teams-adapter/referrals';

const listOf = (more: Partial<ListNotice> = {}) => listView({ ...notices.list, ...more }, contextFor());
const { id } = fabrikam;

describe('a list of referrals', () => {
  it('has a block for each, with a button for its details that says whose they are', () => {
    const [head, range, row, ...others] = listOf({ rows: [fabrikam], offset: 0, total: 1 });
    expect(head).toMatchObject({ type: 'header', text: { text: 'Waiting for a response' } });
    expect(range).toMatchObject({ elements: [{ text: 'Waiting · 1–1 of 1, most urgent first' }] });
    expect(row).toEqual({
      type: 'section',
      block_id: 'list.row.1',
      text: {
        type: 'mrkdwn',
        text: '○ *Fabrikam Customer Inc* · $10,000\nMicrosoft 365 · Redmond, US\n*11 days left* · before 13 Nov',
        verbatim: true,
      },
      accessory: {
        type: 'button',
        action_id: 'command.0',
        text: { type: 'plain_text', text: 'Details', emoji: false },
        value: `show ${id}`,
        accessibility_label: 'Open Fabrikam Customer Inc',
      },
    });
    expect(others).toHaveLength(1);
  });

  it('leads to the pages beside it and to the other lists', () => {
    expect(commandsOf(listOf()).slice(LIST_PAGE_ROWS)).toEqual([
      'list pending',
      'list pending page 3',
      'list all',
      'link',
    ]);
  });

  it('says what became of what is settled, by a sign and in words', () => {
    const rows = [inState('won'), inState('declined'), inState('expired')];
    const lines = linesOf(listOf({ filter: 'closed', rows })).filter((line) => line.includes('Fabrikam'));
    expect(lines.map((line) => line.split('\n').slice(0, 2).join(' | '))).toEqual([
      '★ *Fabrikam Customer Inc* · $10,000 | Won · Microsoft 365 · Redmond, US',
      '✕ *Fabrikam Customer Inc* · $10,000 | Declined · Microsoft 365 · Redmond, US',
      '– *Fabrikam Customer Inc* · $10,000 | Expired without a response · Microsoft 365 · Redmond, US',
    ]);
  });

  it('says when nothing is in it, and what to do then', () => {
    const lines = linesOf(listOf({ rows: [], total: 0, offset: 0 }));
    expect(lines).toContain(
      'Nothing is waiting. New referrals appear here by themselves once you subscribe.',
    );
    expect(lines).toContain('Waiting');
  });

  it('cites a question to the letter, and says that it is not fresh', () => {
    const query = { filter: "country eq 'US'", orderBy: 'value desc', top: 3 };
    expect(linesOf(listOf({ filter: 'query', query, storedAt: NOW }))[1]).toBe(
      [
        'Filter · 6–10 of 12, in the order asked for',
        "`country eq 'US' orderby value desc top 3`",
        'Partner Center did not answer; this is what was known on 1 Nov 2020, 21:00 UTC.',
      ].join('\n'),
    );
  });

  it('has no button for a page that a button cannot name to the letter', () => {
    const query = { filter: `name eq '${'x'.repeat(2_100)}'` };
    const commands = commandsOf(listOf({ filter: 'query', query }));
    expect(commands.slice(LIST_PAGE_ROWS)).toEqual(['list pending', 'list all', 'link']);
  });

  it('is within what Slack takes when every text in it is long', () => {
    const name = 'Gesellschaft & Söhne <GmbH> '.repeat(400);
    const referral = { ...fabrikam, name, customerProfile: { name, address: { city: name } } };
    const rows = Array.from({ length: LIST_PAGE_ROWS }, () => referral);
    const blocks = listOf({ filter: 'search', words: name, rows });
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });
});

describe('the one message for what was waiting', () => {
  it('says how many, shows the most urgent, and leads to all', () => {
    const blocks = baselineView(notices.baseline, contextFor());
    const lines = linesOf(blocks);
    expect(lines[0]).toBe('7 referrals are waiting');
    expect(lines[1]).toContain('1 is past the deadline. The 5 most urgent:');
    expect(lines[2]).toContain('▲ *Contoso Customer Inc*');
    expect(commandsOf(blocks).slice(-2)).toEqual(['list pending', 'link']);
    expect(faultsOfMessage({ text: 'x', blocks })).toEqual([]);
  });

  it('is short when nothing was', () => {
    const empty = { ...notices.baseline, rows: [], total: 0, overdue: 0 };
    expect(linesOf(baselineView(empty, contextFor()))).toEqual([
      'Nothing is waiting',
      'From now on each new referral comes as a card of its own.',
      '[Open in Partner Center]',
    ]);
  });
});
