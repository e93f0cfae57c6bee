import type { Referral } from '../../../domain/referral';
import type { Reader } from '../../../domain/subscription';
import { inOwnDirection, inviteOf } from '../../../wording';
import { md } from '../escape';
import type { Markdown } from '../escape';
import type { TextLimits } from '../limits';
import type { TextModel } from './common';
import { paragraphsOf } from './paragraphs';
import { peopleModels } from './people';
import type { PersonModel } from './people';

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
  const found = inviteOf(referral, reader);
  const { title, notes, line, team } = found ?? { title: '', notes: '', line: '', team: [] };
  return {
    hasInvite: found !== undefined,
    invite: {
      title: md(title),
      notes: paragraphsOf(inOwnDirection(notes, reader), limits),
      line: md(line),
    },
    team: peopleModels(team, 'Briefcase', reader, limits),
  };
}
