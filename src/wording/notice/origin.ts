import type { Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { contactWords } from '../consent';
import { say } from '../say';
import { capitalised, joined } from '../text';

/** Who sent it: the inviting organisation by its name; Microsoft goes by the id `msft`. */
export function inviterName(referral: Referral): string {
  const { organizationId, organizationName } = referral.inviteContext?.invitedBy ?? {};
  if (organizationName !== undefined && organizationName !== '') return organizationName;
  return organizationId?.toLowerCase() === 'msft' ? 'Microsoft' : '';
}

/** What speaks for a referral. */
export interface Trust {
  /** Who sent it, and whether the customer may be contacted; empty when neither is known. */
  readonly text: string;
  /** `undefined` where nobody said. */
  readonly mayContact: boolean | undefined;
}

export function trustOf(referral: Referral, reader: Reader): Trust {
  const name = inviterName(referral);
  const sent = name === '' ? '' : say(reader, 'card.sent-by', { name });
  return {
    text: capitalised(joined([sent, contactWords(referral, reader)])),
    mayContact: referral.consent?.consentToContact,
  };
}

/** By which rule a card is in a conversation. */
export function ruleLine(rules: readonly string[], reader: Reader): string {
  const [rule, ...others] = rules;
  if (rule === undefined) return say(reader, 'card.rule.everything');
  const id = others.length === 0 ? 'card.rule.one' : 'card.rule.more';
  return say(reader, id, { rule, count: others.length });
}
