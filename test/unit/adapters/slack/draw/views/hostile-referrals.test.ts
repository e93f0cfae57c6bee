import { inState } from '../../../../../fixtures/slack/in-state';
import { createRenderer } from '../../../../../../src/adapters/slack/draw/render';
import type { Notice } from '../../../../../../src/domain/notice';
import type { Referral } from '../../../../../../src/domain/referral';
import { faultsOfBlocks, faultsOfMessage } from '../../../../../fixtures/slack/check-blocks';
import { SITE } from '../../../../../fixtures/slack/drawn';
import { hostileTexts as hostileToSlack } from '../../../../../fixtures/slack/hostile-texts';
import { liveMarkup, strayTokens } from '../../../../../fixtures/slack/stray-tokens';
import { claim, over } from '../../../../../fixtures/teams-adapter/follow-ups';
import { hostileTexts as hostileToTeams } from '../../../../../fixtures/teams-adapter/hostile-texts';
import { notices, reader } from '../../../../../fixtures/teams-adapter/notices';
import { everything } from '../../../../../fixtures/teams-adapter/referrals';
import { referralOf } from '../../../../../fixtures/teams-adapter/with-text';
import { keepLog } from '../../../../../fixtures/teams-adapter/world';

const log = keepLog();
const renderer = createRenderer({ partnerCenterUrl: SITE, log });
const hostileTexts = [...new Set([...hostileToTeams, ...hostileToSlack])];

/** Every message about one referral, and what stands below its address. */
function messagesAbout(referral: Referral): readonly Notice[] {
  const follow = { ...over, claim: { ...claim, by: { ...claim.by, name: referral.name ?? '' } } };
  return [
    { kind: 'referral-card', referral, rules: [referral.name ?? ''], repeat: true, follow },
    { kind: 'detail', referral, canGoBack: true, follow },
    { ...notices.list, rows: [referral] },
    { ...notices.explained, referral },
    { kind: 'reminder', referral, claimedBy: referral.name ?? '' },
    { kind: 'claim-word', referral, what: 'handed-over', by: referral.name ?? '', to: referral.name ?? '' },
  ];
}

function faultsAbout(referral: Referral): readonly unknown[] {
  const faults = messagesAbout(referral).flatMap((notice) => faultsIn(notice));
  const previews = [true, false].flatMap((mayShowCustomer) => {
    const blocks = renderer.preview({ referral, mayShowCustomer, claim }, reader);
    return [...faultsOfBlocks(blocks, 50), ...strayTokens({ blocks }, [SITE])];
  });
  return [...faults, ...previews];
}

function faultsIn(notice: Notice): readonly unknown[] {
  const { text, blocks } = renderer.notice(notice, reader, 'native');
  return [
    ...faultsOfMessage({ text, blocks }),
    ...strayTokens({ text, blocks }, [SITE]),
    ...liveMarkup({ text, blocks }, 'boom'),
  ];
}

afterEach(() => {
  expect(log.entries.splice(0)).toEqual([]);
});

describe('a referral with a hostile text in all of its fields', () => {
  it.each(hostileTexts.map((text) => [text.slice(0, 60), text] as const))(
    'pings nobody, leads nowhere and breaks no message: %j',
    (_, text) => {
      expect(faultsAbout(referralOf(text))).toEqual([]);
      expect(faultsAbout(referralOf(text, { status: 'Closed', substatus: 'Declined' }))).toEqual([]);
    },
  );
});

describe('a referral with a hostile text in one field', () => {
  const NASTY = '<!channel> *boom* _boom_ :boom: <https://evil.example|x> www.evil.example ${x} </a>\n> boom';
  const LONG = `${'<&>'.repeat(4_000)}\u202e`;

  it.each(pathsIn(everything).map((path) => [path.join('/'), path] as const))(
    'stands up to it in %s',
    (_, path) => {
      for (const text of [NASTY, LONG]) {
        for (const state of [everything, { ...everything, ...inState('accepted') }]) {
          expect(faultsAbout(replacedAt(state, path, text))).toEqual([]);
        }
      }
    },
  );
});

type Path = readonly (string | number)[];

/** Where a referral has texts of others: all but moments, and what the state is told by. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return /DateTime$|status$|direction/.test(String(path.at(-1))) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]));
}

function replacedAt<T>(value: T, [key, ...rest]: Path, text: string): T {
  if (key === undefined) return text as T;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? replacedAt(item, rest, text) : item)) as T;
  }
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  return inner === undefined ? value : { ...value, [key]: replacedAt(inner, rest, text) };
}
