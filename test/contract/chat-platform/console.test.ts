import { HERE, createConsolePlatform } from '../../../src/adapters/console/platform';
import { notices, reader } from '../../fixtures/teams-adapter/notices';
import { inEveryState } from '../../fixtures/teams-adapter/referrals';
import { describeChatPlatform } from './chat-platform-contract';
import type { ChatSystem, ChatWorld } from './chat-world';

const notice = notices['referral-card'];
const declined = inEveryState['declined'] ?? notice.referral;

/** Nobody asks a console for less, and nobody is refused by it. */
const system: ChatSystem = {
  troubles: ['shows it and then fails'],
  opensPersonalChats: false,
  finds: false,
  knowsById: true,
};

describeChatPlatform('console', system, (): Promise<ChatWorld> => {
  const printed: string[] = [];
  let fails: string | undefined;
  let isClosed = false;
  const write = (text: string): Promise<void> => {
    if (isClosed) return failing('EPIPE');
    printed.push(text);
    const code = fails;
    fails = undefined;
    return code === undefined ? Promise.resolve() : failing(code);
  };
  const textOf = (messageId: string) => printed.findLast((text) => headOf(text)?.id === messageId) ?? '';
  return Promise.resolve({
    platform: createConsolePlatform({ write }),
    destination: HERE,
    person: { id: 'you', name: 'Dana Young' },
    notice,
    changed: { ...notice, referral: declined },
    reader,
    words: { notice: 'Fabrikam Customer Inc', changed: 'Declined' },
    under: (messageId) => headOf(textOf(messageId))?.below,
    requests: () => printed.length,
    shown: () => new Map(printed.map((text) => [headOf(text)?.id ?? 'a message without a head', text])),
    liveIn: (shown) => [...controlCharactersIn(shown), ...headsIn(shown).slice(1)],
    meetNext: () => {
      fails = 'ENOSPC';
    },
    goDown: () => {
      isClosed = true;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
});

function failing(code: string): Promise<never> {
  return Promise.reject(Object.assign(new Error('the console took nothing'), { code }));
}

/** `[console-2] console:stdout, below [console-1]` */
function headOf(text: string) {
  const [, id, below] = /^ *\[([\w-]+)\] [^\n]*?(?:, below \[([\w-]+)\])?(?:, changed:)?\n/.exec(text) ?? [];
  return id === undefined ? undefined : { id, below };
}

/** Lines that could be taken for the beginning of a message. */
function headsIn(text: string): readonly string[] {
  return text.match(/^(?: {4})?\[.*/gm) ?? [];
}

/** Joiners, and marks that keep a text in its own direction, are letters' business. */
const HARMLESS = ['\n', '\u200c', '\u200d', '\u2066', '\u2067', '\u2068', '\u2069'];

function controlCharactersIn(text: string): readonly string[] {
  return (text.match(/\p{C}/gu) ?? []).filter((character) => !HARMLESS.includes(character));
}
