import {
  planRegistration,
  planUnregistration,
} from '../../../../../src/adapters/partner-center/webhooks/plan-registration';

const OURS = 'https://bot.contoso.com/partner-center/webhook';
const CRM = 'https://crm.contoso.com/hook';
const ALL = [
  'referral-created',
  'referral-updated',
  'related-referral-created',
  'related-referral-updated',
  'test-created',
];
const wanted = { url: OURS, supported: ['subscription-updated', ...ALL] };

test('nothing registered: a POST with all that is of use', () => {
  expect(planRegistration(undefined, wanted)).toEqual({
    kind: 'change',
    method: 'POST',
    registration: { url: OURS, events: ALL },
    replaces: false,
    sentences: ['Nothing is registered now.', `Afterwards: ${OURS} for ${ALL.join(', ')}.`],
  });
});

test('only what Partner Center offers, however it writes it', () => {
  const plan = planRegistration(undefined, { url: OURS, supported: ['Referral-Created', 'x'] });
  expect(plan).toMatchObject({ registration: { events: ['referral-created'] } });
});

test.each([
  [['subscription-updated', 'test-created'], 'it offers subscription-updated, test-created'],
  [[], 'it offers none'],
])('no events of referrals (%j): refused, polling goes on', (supported, words) => {
  const plan = planRegistration(undefined, { url: OURS, supported });
  expect(plan.kind).toBe('refused');
  expect(plan.sentences.join(' ')).toContain(words);
});

test.each([OURS, 'https://BOT.contoso.com:443/partner-center/webhook'])(
  'ours (%s), complete: nothing',
  (url) => {
    expect(planRegistration({ url, events: ALL }, wanted).kind).toBe('nothing');
  },
);

test('ours, with events missing: a PUT that keeps what is there', () => {
  const plan = planRegistration({ url: OURS, events: ['subscription-updated', 'referral-created'] }, wanted);
  expect(plan).toMatchObject({
    ...{ kind: 'change', method: 'PUT', replaces: false },
    registration: { url: OURS, events: ['subscription-updated', ...ALL] },
  });
});

test.each([CRM, 'not an address', `${OURS}/`])(
  'another address (%s): only by replacing it, with a warning',
  (url) => {
    const plan = planRegistration({ url, events: ['referral-created', 'subscription-updated'] }, wanted);
    expect(plan).toMatchObject({
      kind: 'change',
      method: 'PUT',
      replaces: true,
      registration: { events: ALL },
    });
    expect(plan.sentences.join(' ')).toContain(
      `${url} is registered for referral-created, subscription-updated.`,
    );
    expect(plan.sentences.join(' ')).toContain('CRM connector, its synchronisation stops');
  },
);

test('taking it back: nothing there', () => {
  expect(planUnregistration(undefined, wanted).kind).toBe('nothing');
  expect(planUnregistration({ url: OURS, events: [] }, wanted).kind).toBe('nothing');
  expect(planUnregistration({ url: OURS, events: ['test-created'] }, wanted).kind).toBe('nothing');
});

test('taking it back: another’s stays', () => {
  const plan = planUnregistration({ url: CRM, events: ALL }, wanted);
  expect(plan.kind).toBe('refused');
  expect(plan.sentences.join(' ')).toContain(CRM);
});

test.each([
  [ALL, ['test-created']],
  [['referral-created'], ['test-created']],
  [['Referral-Created', 'subscription-updated'], ['subscription-updated']],
])('taking it back: %j leaves %j', (events, left) => {
  expect(planUnregistration({ url: OURS, events }, wanted)).toMatchObject({
    ...{ kind: 'change', method: 'PUT', replaces: false },
    registration: { url: OURS, events: left },
  });
});
