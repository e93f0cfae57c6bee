import type { Member, Referral } from '../../domain/referral';
import type { Reader } from '../../domain/subscription';
import { label } from '../labels';
import { say } from '../say';
import { cleanText } from '../text';
import { inviterName } from './origin';

/** Who sent the referral, with what words, and who works on it there. */
export interface Invite {
  readonly title: string;
  /** Somebody's own words. */
  readonly notes: string;
  /** What help is asked for, or that it was sent; may be empty. */
  readonly line: string;
  readonly team: readonly Member[];
}

/** `undefined` when there is nothing to tell. */
export function inviteOf(referral: Referral, reader: Reader): Invite | undefined {
  const { inviteContext, team = [] } = referral;
  const inviter = inviterName(referral);
  const notes = cleanText(inviteContext?.notes ?? '');
  const title =
    inviter === '' ? say(reader, 'details.deal-team') : say(reader, 'details.from-inviter', { inviter });
  const help = helpAsked(referral, reader);
  const isBare = notes === '' && inviter !== '' && help === '';
  const line = isBare ? say(reader, 'details.invited-by', { inviter }) : help;
  return notes === '' && team.length === 0 && line === '' ? undefined : { title, notes, line, team };
}

function helpAsked({ inviteContext }: Referral, reader: Reader): string {
  const code = inviteContext?.assistanceRequestCode ?? '';
  if (code === '' || code === 'Unknown') return '';
  return say(reader, 'details.help-asked', { what: label(code, reader) });
}
