import { compileFilter, referralModel } from '../../../../src/domain/query';
import type { Type } from '../../../../src/domain/query';
import type {
  Address,
  CustomerProfile,
  Member,
  Referral,
  ReferralDetails,
} from '../../../../src/domain/referral';

/** Fails to compile when a field is added to the type and not here, so that the model can't lag behind. */
type Names<T> = Readonly<Record<keyof T, true>>;

const referral: Names<Referral> = {
  id: true,
  engagementId: true,
  name: true,
  organizationId: true,
  organizationName: true,
  businessProfileId: true,
  externalReferenceId: true,
  createdDateTime: true,
  updatedDateTime: true,
  expirationDateTime: true,
  acceptedDateTime: true,
  closedDateTime: true,
  status: true,
  substatus: true,
  statusReason: true,
  qualification: true,
  type: true,
  direction: true,
  target: true,
  customerProfile: true,
  consent: true,
  details: true,
  team: true,
  inviteContext: true,
  favorite: true,
  campaignId: true,
  salesStage: true,
  quality: true,
  isSpam: true,
  mpnId: true,
  referralProgram: true,
  dealSensitivity: true,
  callToAction: true,
  referralSource: true,
  registrationStatus: true,
  partnerRole: true,
  solutionArea: true,
  solutionPlay: true,
  customerMarketplaceIntent: true,
  eTag: true,
};
const profile: Names<CustomerProfile> = {
  name: true,
  size: true,
  isMatchingComplete: true,
  address: true,
  team: true,
  ids: true,
};
const address: Names<Address> = {
  addressLine1: true,
  addressLine2: true,
  city: true,
  state: true,
  postalCode: true,
  country: true,
  region: true,
};
const details: Names<ReferralDetails> = {
  notes: true,
  dealValue: true,
  currency: true,
  closingDateTime: true,
  customerRequestedContact: true,
  customerAction: true,
  incentiveLevel: true,
  requirements: true,
};
const member: Names<Member> = {
  firstName: true,
  lastName: true,
  title: true,
  phoneNumber: true,
  email: true,
  contactPreference: true,
};

function fieldsAt(...path: readonly string[]): readonly string[] {
  let type: Type | undefined = { kind: 'object', fields: referralModel.fields };
  for (const name of path) type = type?.kind === 'object' ? type.fields[name] : undefined;
  if (type?.kind === 'list') type = type.of;
  return type?.kind === 'object' ? Object.keys(type.fields).sort() : [];
}

/** Every single field, with the path to it; a list is asked for its items. */
function leaves(type: Type, path: readonly string[] = []): readonly (readonly string[])[] {
  if (type.kind === 'list') return leaves(type.of, path);
  if (type.kind !== 'object') return [path];
  return Object.entries(type.fields).flatMap(([name, field]) => leaves(field, [...path, name]));
}

describe('the model of a referral', () => {
  const whole: Type = { kind: 'object', fields: referralModel.fields };

  it.each(leaves(whole).map((path) => [path.join('/')]))(
    'has a field %s that is read where it stands',
    (path) => {
      const names = path.split('/');
      const row = names.reduceRight<unknown>((inner, name) => ({ [name]: inner, other: 'other' }), 'here');
      const selects = compileFilter(`${path} eq 'here'`);
      expect(selects(row)).toBe(true);
      expect(selects(names.slice(1).reduceRight<unknown>((inner, name) => ({ [name]: inner }), 'here'))).toBe(
        false,
      );
      expect(selects({})).toBe(false);
    },
  );

  it.each([
    [[], referral],
    [['customerProfile'], profile],
    [['customerProfile', 'address'], address],
    [['customerProfile', 'team'], member],
    [['team'], member],
    [['details'], details],
  ] as const)('has the fields of the type at %p', (path, names) => {
    expect(fieldsAt(...path)).toEqual(Object.keys(names).sort());
  });

  it('has no shorthand that hides a field', () => {
    for (const name of Object.keys(referralModel.shorthands))
      expect(referralModel.fields).not.toHaveProperty(name);
  });
});
