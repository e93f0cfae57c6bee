import type { Commands } from './app.js';
import { byId, h } from './dom.js';
import { icon } from './icons.js';
import type { PageState } from './store.js';
import { applyTheme, chooseTheme } from './theme.js';
import { clockFace } from './time.js';

const HOUR_MS = 3_600_000;
const STEPS = [
  { label: '+1 hour', ms: HOUR_MS },
  { label: '+1 day', ms: 24 * HOUR_MS },
  { label: '+1 week', ms: 7 * 24 * HOUR_MS },
] as const;

/** Fills the bar once. */
export function buildTopbar(commands: Commands): void {
  const referral = busyButton('button button-primary', 'A new referral arrives', () =>
    commands.newReferral(),
  );
  referral.prepend(icon('sparkle', 16));
  const steps = STEPS.map(({ label, ms }) => busyButton('button', label, () => commands.advance(ms)));
  byId('referral-place').append(referral);
  byId('clock-steps').append(...steps);
  byId('switches').append(classicSwitch(commands), themeSwitch());
}

/** Draws what changes: who acts. */
export function drawPeople(state: PageState, commands: Commands): void {
  const options = state.snapshot.people.map((person) =>
    h('option', { value: person.key, selected: person.key === state.person }, person.name),
  );
  const select = h('select', { class: 'person', 'aria-label': 'You are' }, ...options);
  select.addEventListener('change', () => {
    commands.actAs(select.value);
  });
  byId('person-place').replaceChildren(h('span', { 'aria-hidden': 'true' }, 'You are'), select);
}

/** Shows the sandbox's time; it runs on its own between the moments it is told. */
export function createClock(): { set(now: number): void; now(): number } {
  const face = byId('clock');
  let offset = 0;
  const now = (): number => Date.now() + offset;
  const draw = (): void => {
    const { date, time } = clockFace(now());
    if (face.textContent === date + time) return;
    face.replaceChildren(h('span', {}, date), h('span', {}, time));
    face.setAttribute('datetime', new Date(now()).toISOString());
  };
  setInterval(draw, 1_000);
  return {
    set(moment) {
      offset = moment - Date.now();
      draw();
    },
    now,
  };
}

function busyButton(classes: string, label: string, act: () => Promise<void>): HTMLButtonElement {
  const button = h('button', { type: 'button', class: classes }, label);
  button.addEventListener('click', () => {
    button.disabled = true;
    void act().finally(() => {
      button.disabled = false;
      button.focus({ preventScroll: true });
    });
  });
  return button;
}

function toggle(
  label: string,
  iconName: string,
  on: boolean,
  changed: (on: boolean) => void,
): HTMLButtonElement {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'icon-button switch',
      role: 'switch',
      'aria-checked': String(on),
      'aria-label': label,
      title: label,
    },
    icon(iconName, 20),
  );
  button.addEventListener('click', () => {
    const next = button.getAttribute('aria-checked') !== 'true';
    button.setAttribute('aria-checked', String(next));
    changed(next);
  });
  return button;
}

function classicSwitch(commands: Commands): HTMLButtonElement {
  return toggle('Classic renderer', 'document', false, (on) => {
    commands.setClassic(on);
  });
}

function themeSwitch(): HTMLButtonElement {
  return toggle('Dark theme', 'weatherMoon', applyTheme(), (on) => {
    chooseTheme(on ? 'dark' : 'light');
  });
}
