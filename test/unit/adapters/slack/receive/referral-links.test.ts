import { linkedReferral, namedReferral } from '../../../../../src/adapters/slack/receive/referral-links';

const ID = 'c5fbb3b6-be74-4795-9fb5-4324c73fed37';
const TEMPLATE = 'https://partner.microsoft.com/dashboard/referrals/v2/leads?id={id}';

describe('the referral an address leads to', () => {
  it.each([
    ['as the bot’s own links have it', `https://partner.microsoft.com/dashboard/referrals/v2/leads?id=${ID}`],
    [
      'with more behind it',
      `https://partner.microsoft.com/dashboard/referrals/v2/leads?id=${ID}&tab=notes#top`,
    ],
    ['in the path', `https://partner.microsoft.com/en-us/dashboard/referrals/${ID}/details`],
    ['at the end of the path', `https://partner.microsoft.com/dashboard/referrals/${ID}`],
    ['in another question', `https://partner.microsoft.com/other?x=1&id=${ID}`],
  ])('%s', (_, url) => {
    expect(linkedReferral(url, TEMPLATE)).toBe(ID);
  });

  it('in a template of one’s own', () => {
    const template = 'https://crm.example/deals/{engagementId}/{id}.html';
    expect(linkedReferral(`https://crm.example/deals/E-1/${ID}.html`, template)).toBe(ID);
    expect(linkedReferral(`https://crm.example/deals/E-1/x/${ID}.html`, template)).toBeUndefined();
  });

  it.each([
    ['another host', `https://evil.example/dashboard/referrals/v2/leads?id=${ID}`],
    ['a host that only begins so', `https://partner.microsoft.com.evil.example/${ID}`],
    ['a host in a user’s place', `https://partner.microsoft.com@evil.example/${ID}`],
    ['another scheme', `http://partner.microsoft.com/${ID}`],
    ['no id', 'https://partner.microsoft.com/dashboard/home'],
    ['more than an id', `https://partner.microsoft.com/dashboard/x${ID}`],
    ['no address', ID],
  ])('none: %s', (_, url) => {
    expect(linkedReferral(url, TEMPLATE)).toBeUndefined();
  });

  it('none by a template without a place for it', () => {
    expect(linkedReferral(`https://crm.example/${ID}`, 'https://crm.example/')).toBeUndefined();
  });
});

describe('the referral a text names', () => {
  it('is the first', () => {
    expect(namedReferral(`see (${ID.toUpperCase()}), not ${ID}`)).toBe(ID.toUpperCase());
  });

  it('is none where an id is only a part of something longer', () => {
    expect(namedReferral(`0${ID} ${ID}-1`)).toBeUndefined();
  });
});
