import {
  addressWords,
  consentLines,
  contactWords,
  customerName,
  dealName,
  label,
  personName,
  placeWords,
  referenceLabel,
  referenceLabels,
  referralKind,
  referralState,
  referralStateWords,
  statusWords,
} from '../../../src/wording';
import type { Referral } from '../../../src/domain/referral';
import { bare, contoso, fabrikam, inEveryState } from '../../fixtures/teams-adapter/referrals';

jest.mock('../../../src/wording/messages', () => jest.requireActual<object>('./every-language'));

const en = { language: 'en' };

describe('label', () => {
  it.each([
    ['251to1000employees', '251–1,000'],
    ['Morethan500employees', 'more than 500'],
    ['DeploymentOrMigration', 'Deployment or migration'],
    ['SalesQualified', 'Sales-qualified'],
    ['DynamicsAX,GP,NAV,SL', 'Dynamics AX, GP, NAV, SL'],
    ['LearningAndCertification', 'Learning and certification'],
    ['SAPonAzure', 'SAP on Azure'],
    ['1to9employees', '1–9'],
    ['10001to20000employees', '10,001–20,000'],
    ['Morethan20000employees', 'more than 20,000'],
    ['Duns', 'D-U-N-S'],
  ])('knows %s', (id, words) => {
    expect(label(id, en)).toBe(words);
  });

  it.each([
    ['Microsoft365', 'Microsoft 365'],
    ['Dynamics365forFieldService', 'Dynamics 365 for Field Service'],
    ['EnterpriseBusinessGDPR', 'Enterprise Business GDPR'],
    ['BackupAndDisasterRecovery', 'Backup and Disaster Recovery'],
    ['IoTHub2', 'Io T Hub 2'],
    ['Azure', 'Azure'],
    ['', ''],
  ])('splits %s, which nobody told it about', (id, words) => {
    expect(label(id, en)).toBe(words);
  });

  it.each(['Travel & Transportation', 'SOL-12345', 'constructor name', 'été'])('leaves %s as it is', (id) => {
    expect(label(id, en)).toBe(id);
  });

  it('is not confused by names of the language itself', () => {
    expect(label('constructor', en)).toBe('constructor');
    expect(label('toString', en)).toBe('to String');
  });
});

describe('referenceLabel', () => {
  it('counts employees as the language does', () => {
    expect(label('251to1000employees', { language: 'de' })).toBe('251–1.000');
    expect(label('Morethan20000employees', { language: 'de' })).toBe('more than 20.000');
    expect(label('1000to1employees', en)).toBe('1000–1');
  });

  it('prefers the given name', () => {
    expect(referenceLabel({ id: 'SOL-1', name: 'Field Service' }, en)).toBe('Field Service');
    expect(referenceLabel({ id: 'PowerBI', name: ' ' }, en)).toBe('Power BI');
    expect(referenceLabel({ id: 'PowerBI' }, en)).toBe('Power BI');
    expect(referenceLabel({}, en)).toBe('');
  });

  it('names each once and nothing for nothing', () => {
    expect(referenceLabels([{ id: 'Azure' }, { id: 'Azure' }, {}, { name: 'X' }], en)).toEqual([
      'Azure',
      'X',
    ]);
    expect(referenceLabels(undefined, en)).toEqual([]);
  });
});

describe('referralKind', () => {
  const of = (type: string, qualification: string, organizationId?: string): Referral => ({
    id: '1',
    type,
    qualification,
    ...(organizationId !== undefined && { inviteContext: { invitedBy: { organizationId } } }),
  });

  it.each<[kind: string, referral: Referral]>([
    ['Marketplace lead', of('Independent', 'Direct')],
    ['Marketplace lead', of('Independent', 'Direct', 'msft')],
    ['Qualified lead', of('Independent', 'SalesQualified', 'msft')],
    ['Qualified lead', of('Independent', 'MarketingQualified', 'MSFT')],
    ['Co-sell opportunity', of('Independent', 'SalesQualified', 'org-1')],
    ['Co-sell opportunity', of('Shared', 'None', 'org-1')],
    ['Co-sell opportunity', of('Shared', 'SalesQualified')],
    ['Co-sell opportunity', of('Independent', 'Direct', 'org-1')],
    ['Lead', of('Independent', 'SalesQualified')],
    ['Lead', bare],
  ])('%s', (kind, referral) => {
    expect(referralKind(referral, en)).toBe(kind);
  });
});

describe('referralState', () => {
  it.each([
    ['waiting', 'waiting', 'Waiting for a response'],
    ['accepted', 'accepted', 'Accepted'],
    ['declined', 'declined', 'Declined'],
    ['expired', 'expired', 'Expired without a response'],
    ['won', 'won', 'Won'],
    ['lost', 'lost', 'Lost'],
    ['other', 'other', 'Active, engaged'],
    ['outgoing', 'other', 'New, pending'],
    ['unknown', 'other', 'Status unknown'],
  ])('of the %s one is %s: %s', (name, state, words) => {
    const referral = inEveryState[name] ?? bare;
    expect([referralState(referral), referralStateWords(referral, en)]).toEqual([state, words]);
  });

  it('is not confused by names of the language itself', () => {
    expect(referralState({ id: '1', status: 'Active', substatus: '__proto__' })).toBe('other');
  });

  it('writes the API’s two words, as far as they say something', () => {
    expect(statusWords({ id: '1', status: 'New', substatus: 'Pending' }, en)).toBe('New, pending');
    expect(statusWords({ id: '1', status: 'None', substatus: 'Received' }, en)).toBe('Received');
    expect(statusWords({ id: '1', status: 'New', substatus: 'None' }, en)).toBe('New');
  });
});

describe('people and places', () => {
  it('write names and addresses on one line', () => {
    expect(personName({ firstName: 'Sue', lastName: 'Smith' })).toBe('Sue Smith');
    expect(personName({ lastName: 'Smith' })).toBe('Smith');
    expect(personName({})).toBe('');
    expect(placeWords(fabrikam.customerProfile?.address)).toBe('Redmond, US');
    expect(placeWords(undefined)).toBe('');
    expect(addressWords(contoso.customerProfile?.address, 'en')).toBe(
      'One Microsoft Way, 34, Redmond, WA 98052, Washington, United States',
    );
    expect(addressWords({ state: 'WA', region: 'WA' }, 'en')).toBe('WA');
    expect(addressWords({ country: 'gb' }, 'de')).toBe('Vereinigtes Königreich');
    expect(addressWords({ country: 'Great Britain' }, 'en')).toBe('Great Britain');
    expect(addressWords(undefined, 'en')).toBe('');
    expect(addressWords({}, 'en')).toBe('');
  });

  it('call a referral by its customer, else by its deal', () => {
    expect(customerName(fabrikam, en)).toBe('Fabrikam Customer Inc');
    expect(customerName({ id: '1', name: 'Deal' }, en)).toBe('Deal');
    expect(customerName(bare, en)).toBe('Unnamed customer');
    expect(dealName({ ...fabrikam, name: 'Training' })).toBe('Training');
    expect(dealName({ id: '1', name: 'Deal' })).toBe('');
    expect(dealName(fabrikam)).toBe('');
  });
});

describe('consent', () => {
  it('is told as do and don’t, without what the API left open', () => {
    expect(consentLines({ consentToContact: true, consentToToShareInfoWithOthers: false }, en)).toEqual([
      { allowed: true, text: 'You may contact the customer' },
      { allowed: false, text: 'Don’t pass the customer’s details to other companies' },
    ]);
    expect(consentLines(undefined, en)).toEqual([]);
  });

  it('to be contacted has three answers', () => {
    expect(contactWords({ id: '1', consent: { consentToContact: true } }, en)).toBe(
      'customer agreed to be contacted',
    );
    expect(contactWords({ id: '1', consent: { consentToContact: false } }, en)).toBe(
      'customer does not want to be contacted',
    );
    expect(contactWords(bare, en)).toBe('');
  });
});
