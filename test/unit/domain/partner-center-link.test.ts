import { partnerCenterLink } from '../../../src/domain/partner-center-link';

const referral = { id: 'a b', engagementId: 'c&d' };

describe('the address of a referral in Partner Center', () => {
  it.each([
    ['https://p.example/{id}?e={engagementId}', referral, 'https://p.example/a%20b?e=c%26d'],
    ['https://p.example/leads', referral, 'https://p.example/leads'],
    ['https://p.example/x/{engagementId}', { id: 'a' }, 'https://p.example'],
    ['https://p.example/x/{id}', undefined, 'https://p.example'],
    ['https://p.example/leads', undefined, 'https://p.example/leads'],
    ['https://p.example/{id}', { id: '../\ud83d{id}' }, 'https://p.example/..%2F%EF%BF%BD%7Bid%7D'],
    ['https://p.example/{other}/{id}', { id: '$&' }, 'https://p.example/{other}/%24%26'],
  ])('is made of %s', (template, of, address) => {
    expect(partnerCenterLink(template, of)).toBe(address);
  });
});
