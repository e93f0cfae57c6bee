import { payload } from '../../helpers/tiny-partner-api';
import type { Payload } from '../../helpers/tiny-partner-api';
import { CUSTOMER } from './planted';

const person = {
  ...{ firstName: CUSTOMER.firstName, lastName: CUSTOMER.lastName, title: 'Buyer' },
  ...{ phoneNumber: CUSTOMER.phone, email: CUSTOMER.email },
};

export function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A referral in which every text is a planted one. */
export function plantedReferral(number: number): Payload {
  return payload(guid(number), number, {
    name: CUSTOMER.referral,
    engagementId: guid(1000),
    organizationName: CUSTOMER.organisation,
    externalReferenceId: CUSTOMER.customerId,
    eTag: `"${String(number)}"`,
    customerProfile: {
      ...{ name: CUSTOMER.name, team: [person] },
      address: { addressLine1: CUSTOMER.street, city: CUSTOMER.city, country: 'DE', postalCode: '12345' },
      ids: [{ profileType: 'External', id: CUSTOMER.customerId }],
    },
    details: { notes: CUSTOMER.notes, dealValue: 75_000, currency: 'EUR', customerAction: CUSTOMER.notes },
    team: [{ ...person, email: CUSTOMER.colleague }],
    inviteContext: { notes: CUSTOMER.inviteNotes, invitedBy: { organizationName: CUSTOMER.inviter } },
  });
}

const text = JSON.stringify(plantedReferral(9));
const broken = (changes: object) => JSON.stringify({ value: [{ ...plantedReferral(9), ...changes }] });

/** Answers of the list that are none, or hold a record that is none. Each quotes customers. */
export const MALFORMED: readonly string[] = [
  `{"value":[${text}`,
  text.slice(1),
  `"${CUSTOMER.email}"`,
  `[${text}]`,
  `{"value":"${CUSTOMER.phone}"}`,
  `{"value":[${text}],"@odata.nextLink":"https://${CUSTOMER.email}/x?$skiptoken=${CUSTOMER.customerId}"}`,
  `<html>${CUSTOMER.notes}</html>`,
  `\u0000${text}`,
  `{"value":[${text}]} ${CUSTOMER.lastName}`,
  `{"value":[{"${CUSTOMER.email}":1}]}`,
  broken({ id: CUSTOMER.email }),
  broken({ id: [CUSTOMER.phone] }),
  broken({ id: undefined }),
  broken({ createdDateTime: CUSTOMER.notes, updatedDateTime: { at: CUSTOMER.notes } }),
  broken({ status: CUSTOMER.lastName, substatus: CUSTOMER.firstName, direction: CUSTOMER.city }),
  broken({ customerProfile: CUSTOMER.notes }),
  broken({
    customerProfile: { name: { first: CUSTOMER.name }, address: CUSTOMER.street, team: CUSTOMER.email },
  }),
  broken({ details: { dealValue: CUSTOMER.phone, currency: CUSTOMER.customerId, notes: [CUSTOMER.notes] } }),
  broken({ [CUSTOMER.email]: CUSTOMER.phone, eTag: { tag: CUSTOMER.notes } }),
];
