import type { SignInChange } from './api.js';
import type { Commands } from './app.js';
import type { Child } from './dom.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import type { SignIn } from './model.js';
import type { PageState } from './store.js';
import { dateOf } from './time.js';

/** After how many days the sign-in can be made to end: where the bot warns. */
const DAYS = [30, 14, 7, 1] as const;

/** Shows in the bar whether somebody is signed in to Partner Center; behind it who, and until when, and lets it end. */
export function drawSignIn({ signIn }: PageState, commands: Commands): void {
  const button = byId('sign-in-button');
  button.hidden = signIn === undefined;
  if (signIn === undefined) return;
  const isGood = signIn.kind === 'signed-in' && signIn.mfa;
  button.classList.toggle('button-warning', !isGood);
  button.setAttribute('aria-label', `Sign-in to Partner Center: ${LABELS[signIn.kind]}`);
  button.replaceChildren(
    icon(isGood ? 'shieldCheckmark' : 'shieldDismiss', 18),
    h('span', {}, LABELS[signIn.kind]),
  );
  drawPanel(signIn, (change) => commands.changeSignIn(change));
}

const LABELS = { 'signed-in': 'Signed in', over: 'Sign-in over', 'signed-out': 'Signed out' } as const;

function drawPanel(signIn: SignIn, change: (change: SignInChange) => Promise<void>): void {
  const panel = byId('sign-in');
  const hadFocus = panel.contains(document.activeElement);
  panel.replaceChildren(
    h('h2', { id: 'sign-in-title' }, 'Sign-in to Partner Center'),
    h('p', {}, ...stateOf(signIn)),
    ...actionsOf(signIn, change),
  );
  if (hadFocus) panel.querySelector('button')?.focus({ preventScroll: true });
}

function stateOf(signIn: SignIn): readonly Child[] {
  switch (signIn.kind) {
    case 'signed-in':
      return [h('strong', {}, `Signed in as ${signIn.name}`), h('br'), detailsOf(signIn)];
    case 'over':
      return [
        h('strong', {}, 'The sign-in is over'),
        h('br'),
        'The bot sees nothing new, and says so in “Bot operations”.',
      ];
    case 'signed-out':
      return [h('strong', {}, 'Nobody is signed in'), h('br'), 'Write “login” to the bot.'];
  }
}

function detailsOf({ role, mfa, endsAt }: SignIn & { readonly kind: 'signed-in' }): string {
  const end = endsAt === undefined ? 'no end set' : `ends ${dateOf(Date.parse(endsAt))}`;
  return [role, ...(mfa ? [] : ['without MFA']), end].join(', ');
}

function actionsOf(signIn: SignIn, change: (change: SignInChange) => Promise<void>): readonly HTMLElement[] {
  const button = (label: string, what: SignInChange, name?: string): HTMLElement => {
    const click = (): void => void change(what);
    return h('button', { type: 'button', class: 'button', 'aria-label': name, click }, label);
  };
  if (signIn.kind === 'signed-out') return [];
  if (signIn.kind === 'over') return [button('Sign in again', { action: 'sign-in' })];
  const ends = DAYS.map((inDays) => {
    const days = inDays === 1 ? 'day' : 'days';
    const name = `Let the sign-in end in ${String(inDays)} ${days}`;
    return button(String(inDays), { action: 'end', inDays }, name);
  });
  return [
    h(
      'div',
      { class: 'sign-in-ends' },
      'Ends in',
      h('div', { class: 'button-group', role: 'group', 'aria-label': 'The sign-in ends in' }, ...ends),
      'days',
    ),
    button('Expire the sign-in', { action: 'expire' }),
  ];
}
