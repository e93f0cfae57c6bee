import { judgeMove } from '../../../../src/sandbox/partner-center/status';

const states = [
  'New/Pending',
  'New/Received',
  'Active/Accepted',
  'Active/Engaged',
  'Closed/Won',
  'Closed/Lost',
  'Closed/Declined',
  'Closed/Expired',
];
const open = states.slice(0, 4);
const active = states.slice(2);

const stateOf = (text: string): { status: string; substatus: string } => {
  const [status = '', substatus = ''] = text.split('/');
  return { status, substatus };
};

describe('the status machine', () => {
  it.each([
    ['New/Pending', states],
    ['New/Received', states],
    ['Active/Accepted', active],
    ['Active/Engaged', active],
    ['Closed/Won', []],
    ['Closed/Lost', []],
    ['Closed/Declined', []],
    ['Closed/Expired', []],
  ])('lets %s become exactly %j', (from, reachable) => {
    expect(states.filter((to) => judgeMove(stateOf(from), stateOf(to)).ok)).toEqual(reachable);
  });

  it.each(['New/Accepted', 'Active/Pending', 'Closed/Accepted', 'Active/Won'])('never lets %s be', (to) => {
    expect(open.map((from) => judgeMove(stateOf(from), stateOf(to)).ok)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('says why, and what would be legal', () => {
    expect(judgeMove(stateOf('Active/Accepted'), stateOf('New/Pending'))).toEqual({
      ok: false,
      reason: 'A referral that is Active cannot become New; it can become Active, Closed.',
    });
    expect(judgeMove(stateOf('New/Pending'), stateOf('Active/Pending'))).toEqual({
      ok: false,
      reason: 'A referral that is Active cannot be Pending; set substatus to Accepted, Engaged.',
    });
    expect(judgeMove(stateOf('Closed/Lost'), stateOf('Closed/Won'))).toMatchObject({
      reason: expect.stringContaining('closed (Lost)') as string,
    });
  });

  it('lets a referral of an undocumented status become anything', () => {
    expect(judgeMove(stateOf('None/None'), stateOf('Active/Accepted'))).toEqual({ ok: true });
  });
});
