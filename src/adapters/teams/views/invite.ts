import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { inOwnDirection, label, say } from '../../../wording';
import { md } from '../escape';
import type { Markdown } from '../escape';
import type { TextLimits } from '../limits';
import type { TextModel } from './common';
import { paragraphsOf } from './paragraphs';
import { peopleModels } from './people';
import type { PersonModel } from './people';
import { inviterName } from './referral-card';

export interface InviteModel {
  readonly hasInvite: boolean;
  readonly invite: {
    readonly title: Markdown;
    readonly notes: readonly TextModel[];
    readonly line: Markdown;
  };
  readonly team: readonly PersonModel[];
}

/** Who sent the referral, with what words, and who works on it there. */
export function inviteModel(referral: Referral, reader: Reader, limits: TextLimits): InviteModel {
  const inviter = inviterName(referral);
  const notes = paragraphsOf(inOwnDirection(referral.inviteContext?.notes ?? '', reader), limits);
  const team = peopleModels(referral.team ?? [], 'Briefcase', reader, limits);
  const title =
    inviter === '' ? say(reader, 'details.deal-team') : say(reader, 'details.from-inviter', { inviter });
  const help = helpAsked(referral, reader);
  const isBare = notes.length === 0 && inviter !== '' && help === '';
  const line = isBare ? say(reader, 'details.invited-by', { inviter }) : help;
  const hasInvite = notes.length > 0 || team.length > 0 || line !== '';
  return { hasInvite, invite: { title: md(title), notes, line: md(line) }, team };
}

function helpAsked({ inviteContext }: Referral, reader: Reader): string {
  const code = inviteContext?.assistanceRequestCode ?? '';
  return code === '' || code === 'Unknown'
    ? ''
    : say(reader, 'details.help-asked', { what: label(code, reader) });
}
