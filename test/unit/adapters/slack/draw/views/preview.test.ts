import { inState } from '../../../../../fixtures/slack/in-state';
import { previewView } from '../../../../../../src/adapters/slack/draw/views/preview';
import type { PreviewNotice } from '../../../../../../src/domain/home';
import { faultsOfBlocks } from '../../../../../fixtures/slack/check-blocks';
import { commandsOf, contextFor, linesOf } from '../../../../../fixtures/slack/drawn';
import { claim } from '../../../../../fixtures/teams-adapter/follow-ups';
import { everything, fabrikam, inEveryState } from '../../../../../fixtures/teams-adapter/referrals';

const previewOf = (more: Partial<PreviewNotice> = {}) =>
  previewView({ referral: fabrikam, mayShowCustomer: true, ...more }, contextFor());

describe('what stands below a posted address', () => {
  it('is one row of the referral where the conversation gets it anyway', () => {
    expect(linesOf(previewOf({ claim }))).toEqual([
      '○ *Fabrikam Customer Inc* · $10,000\nMicrosoft 365 · Redmond, US\n*11 days left* · before 13 Nov · Jenny Wu is on it',
      '[Details]',
      '[Open in Partner Center]',
    ]);
    expect(commandsOf(previewOf())).toEqual([`show ${fabrikam.id}`, 'link']);
  });

  it('is state, kind and deadline elsewhere', () => {
    expect(linesOf(previewOf({ mayShowCustomer: false }))).toEqual([
      '○ *New referral* · Marketplace lead',
      '[Details]',
      '*Respond by*\n<!date^1605225600^{date_short_pretty} {time}|Fri 13 Nov, 00:00 UTC> (estimated)\n*11 days left*',
    ]);
    expect(linesOf(previewOf({ referral: inState('accepted'), mayShowCustomer: false }))).toEqual([
      '✓ *Accepted* · Marketplace lead',
      '[Details]',
    ]);
  });

  it('tells nothing of the customer where it may not', () => {
    const told = JSON.stringify(previewOf({ referral: everything, claim, mayShowCustomer: false }));
    const secrets = [
      ...textsIn([everything.customerProfile, everything.details, everything.team, everything.inviteContext]),
    ];
    expect(secrets.filter((text) => text.length > 3 && told.includes(text))).toEqual([]);
    expect(secrets.length).toBeGreaterThan(20);
    expect(told).not.toMatch(/50,000|Supply chain|Jenny/);
  });

  it.each([true, false])('is something that Slack takes, with the customer: %s', (mayShowCustomer) => {
    const all = Object.values({ ...inEveryState, everything });
    const faults = all.flatMap((referral) => faultsOfBlocks(previewOf({ referral, mayShowCustomer }), 50));
    expect(faults).toEqual([]);
  });
});

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) yield* textsIn(inner);
}
