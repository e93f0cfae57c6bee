import { TEXT_LIMITS } from '../../../../../../src/adapters/slack/draw/limits';
import { explainedView } from '../../../../../../src/adapters/slack/draw/views/explained';
import type { ExplainedChannel } from '../../../../../../src/domain/notice';
import { faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { notices, NOW } from '../../../../../fixtures/teams-adapter/notices';
import { fabrikam } from '../../../../../fixtures/teams-adapter/referrals';

const explain = (channels: readonly ExplainedChannel[], limits = TEXT_LIMITS[0]) => {
  const context = contextFor();
  return explainedView({ ...notices.explained, channels }, { ...context, limits: limits ?? context.limits });
};
const rule = "customerProfile/address/country eq 'US'";

describe('why a referral was shown where', () => {
  it('names each channel with its rules, their verdicts, and what was posted', () => {
    const blocks = explainedView(notices.explained, contextFor());
    expect(linesOf(blocks).slice(0, 6)).toEqual([
      'Why Fabrikam Customer Inc was shown where',
      '○ New referral · Marketplace lead · 11 days left',
      [
        '*Sales › Referrals*',
        '✓ Matches: country is US and deal value is at least 5000',
        "`customerProfile/address/country eq 'US' and details/dealValue ge 5000`",
        '✓ Matches: every incoming referral',
      ].join('\n'),
      'Card posted on 31 Oct 2020, 09:00 UTC\nRedrawn card waits until 1 Nov 2020, 22:00 UTC (Teams answered 429)',
      [
        '*Germany*',
        '✕ Does not match: country is US and deal value is at least 5000',
        "`customerProfile/address/country eq 'US' and details/dealValue ge 5000`",
      ].join('\n'),
      'Nothing was posted: no rule matches.',
    ]);
    expect(commandsOf(blocks)).toEqual([`show ${fabrikam.id}`, 'link']);
  });

  it('says when no channel is subscribed', () => {
    expect(linesOf(explain([])).slice(2, 3)).toEqual([expect.stringMatching(/\w+/)]);
    expect(explain([])).toHaveLength(4);
  });

  it('goes by no name where a channel has none', () => {
    const lines = linesOf(explain([{ name: ' ', rules: [], posts: [] }]));
    expect(lines[2]).toMatch(/^\*\S.*\*$/);
  });

  it('counts what it leaves out of many channels, rules and posts', () => {
    const posts = Array.from({ length: 30 }, () => ({
      what: 'reminder' as const,
      state: 'delivered' as const,
      plannedAt: NOW,
    }));
    const rules = Array.from({ length: 9 }, () => ({ filter: rule, matches: true }));
    const channel = { name: 'Sales', rules, posts };
    const channels = Array.from({ length: 30 }, () => channel);
    const all = linesOf(explain(channels));
    expect(all.filter((line) => line.startsWith('*Sales*'))).toHaveLength(10);
    expect(all).toContain('and 20 more');
    expect(all[2]).toMatch(/4 more/);
    expect(all[3]).toMatch(/and 18 more$/);
    const few = explain(channels, TEXT_LIMITS.at(-1));
    expect(linesOf(few).filter((line) => line.startsWith('*Sales*'))).toHaveLength(3);
    expect(faultsOfMessage({ text: 'x', blocks: few })).toEqual([]);
  });

  it('keeps five long rules within one block', () => {
    const filter = `name eq '${'<&>'.repeat(600)}'`;
    const rules = Array.from({ length: 5 }, () => ({ filter, matches: false }));
    expect(faultsOfMessage({ text: 'x', blocks: explain([{ name: 'Sales', rules, posts: [] }]) })).toEqual(
      [],
    );
  });
});
