import { svg } from './dom.js';

/** Own line drawings on a grid of 20 by 20, named after the Fluent icons that cards ask for. */
interface Drawing {
  /** Drawn as lines. */
  readonly line?: string;
  /** Drawn filled. */
  readonly solid?: string;
  /** In the filled style: a filled shape with `mark` cut into it. */
  readonly filled?: { readonly shape: string; readonly mark: string };
}

const DISC = 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z';
const SHIELD =
  'M10 2.4c2 1.6 4.2 2.3 6.6 2.4v4.7c0 4-2.6 6.8-6.6 8.1-4-1.3-6.6-4.1-6.6-8.1V4.8c2.4-.1 4.6-.8 6.6-2.4z';
const CHECK = 'M6.7 10.2l2.3 2.3 4.4-4.8';
const CROSS = 'M7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2';
const CLOCK_HANDS = 'M10 5.8v4.6l3 1.6';

const disc = (mark: string): Drawing => ({ line: DISC + mark, filled: { shape: DISC, mark } });
const shield = (mark: string): Drawing => ({ line: SHIELD + mark, filled: { shape: SHIELD, mark } });

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  add: { line: 'M10 4v12M4 10h12' },
  alert: { line: 'M5 13.8V9a5 5 0 0 1 10 0v4.8l1.3 1.4H3.7zM8.4 17.2a1.7 1.7 0 0 0 3.2 0' },
  appslist: { line: 'M3.5 4h3v3h-3zM9.5 5.5h7M3.5 8.6h3v3h-3zM9.5 10.1h7M3.5 13.2h3v3h-3zM9.5 14.7h7' },
  arrowrepeatall: {
    line: 'M6 5.5h7a4 4 0 0 1 0 8h-.5M8 3L5.5 5.5 8 8M14 14.5H7a4 4 0 0 1 0-8M12 12l2.5 2.5L12 17',
  },
  chathelp: {
    line: 'M10 3.2a6.8 6.8 0 1 1-3.1 12.9L3.2 17l1-3.6A6.8 6.8 0 0 1 10 3.2zM8.2 8.2a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3M10 13.2v.1',
  },
  cloudoff: {
    line: 'M7 7a4 4 0 0 1 7.5 1.2 3.3 3.3 0 0 1 2 5.3M13.5 15H6a3.4 3.4 0 0 1-.5-6.8M3.5 3.5l13 13',
  },
  handwave: {
    line: 'M8 9.5L5.8 6a1 1 0 0 1 1.7-1l2.5 3.8L7.8 4.5a1 1 0 0 1 1.8-1l2.5 4.3-1.5-3.3a1 1 0 0 1 1.8-.9l2.7 5.3c1.5 3 .3 5.8-2 7s-5.1.6-6.8-2L4 10a1 1 0 0 1 1.6-1.1L8 11.5M15.5 3.5a4 4 0 0 1 2 2.5M2.5 13.5a5 5 0 0 0 2.5 3.3',
  },
  options: {
    line: 'M3 6.5h8M15 6.5h2M3 13.5h2M9 13.5h8M13 4.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM7 11.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  },
  target: {
    line: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 10h.1',
  },
  trophy: {
    line: 'M6 3.5h8V8a4 4 0 0 1-8 0zM6 5H3.5v1.5A2.5 2.5 0 0 0 6 9M14 5h2.5v1.5A2.5 2.5 0 0 1 14 9M10 12v2.5M7 16.5h6M8 14.5h4',
  },
  arrowleft: { line: 'M16.5 10h-13M8.5 4.5L3.5 10l5 5.5' },
  arrowright: { line: 'M3.5 10h13M11.5 4.5l5 5.5-5 5.5' },
  arrowsync: { line: 'M4 10a6 6 0 0 1 10.4-4.1M16 10a6 6 0 0 1-10.4 4.1M14.6 2.6V6h-3.4M5.4 17.4V14h3.4' },
  briefcase: {
    line: 'M5 6.5h10a2 2 0 0 1 2 2V14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8.5a2 2 0 0 1 2-2zM7.5 6.5V5A1.5 1.5 0 0 1 9 3.5h2A1.5 1.5 0 0 1 12.5 5v1.5M3 11h5.5M11.5 11H17M8.5 10h3v2.5h-3z',
  },
  building: {
    line: 'M4.5 17V4.5A1.5 1.5 0 0 1 6 3h8a1.5 1.5 0 0 1 1.5 1.5V17zM8 6.5h.01M12 6.5h.01M8 10h.01M12 10h.01M8.5 17v-3h3v3',
  },
  calendar: {
    line: 'M5 4h10a1.5 1.5 0 0 1 1.5 1.5V15a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15V5.5A1.5 1.5 0 0 1 5 4zM3.5 8h13M7 2.5V5M13 2.5V5',
  },
  call: {
    line: 'M6.3 3.2l1.5 3.3-1.5 1.6c.9 2.3 2.6 4.3 5 5.5l1.8-1.5 3.2 1.6-.8 3C9.7 17.6 2.8 10.6 3.6 3.9z',
  },
  chat: { line: 'M10 3.2a6.8 6.8 0 1 1-3.1 12.9L3.2 17l1-3.6A6.8 6.8 0 0 1 10 3.2z' },
  checkmark: { line: 'M4 10.5l4 4 8.5-9' },
  checkmarkcircle: disc(CHECK),
  chevrondown: { line: 'M4.5 7.5l5.5 5.5 5.5-5.5' },
  chevronleft: { line: 'M12.5 4.5L7 10l5.5 5.5' },
  chevronright: { line: 'M7.5 4.5L13 10l-5.5 5.5' },
  chevronup: { line: 'M4.5 12.5L10 7l5.5 5.5' },
  clock: disc(CLOCK_HANDS),
  clockalarm: {
    line: 'M10 5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM10 8v3.2l2 1.2M3.2 5.8L5.8 3.5M16.8 5.8l-2.6-2.3',
  },
  clockdismiss: disc(CROSS),
  databarhorizontal: { line: 'M3.5 4.5h9v2.6h-9zM3.5 8.7h13v2.6h-13zM3.5 12.9h6v2.6h-6z' },
  delete: {
    line: 'M4 5.5h12M8 5.5V4a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1.5M5.5 5.5l.8 10.5a1 1 0 0 0 1 1h5.4a1 1 0 0 0 1-1l.8-10.5M8.5 8.5v5.5M11.5 8.5v5.5',
  },
  dismiss: { line: 'M4.5 4.5l11 11M15.5 4.5l-11 11' },
  dismisscircle: disc(CROSS),
  document: {
    line: 'M6 2.8h5l4 4V16a1.2 1.2 0 0 1-1.2 1.2H6A1.2 1.2 0 0 1 4.8 16V4A1.2 1.2 0 0 1 6 2.8zM11 2.8V7h4',
  },
  edit: { line: 'M4 16l.8-3.3L13.2 4.3a1.6 1.6 0 0 1 2.4 2.4L7.3 15.2z' },
  filter: { line: 'M3 5.5h14M5.8 10h8.4M8.6 14.5h2.8' },
  flag: { line: 'M5 17V3.5h10.5l-3 4 3 4H5' },
  globe: { line: `${DISC}M2.8 10h14.4M10 2.5c5 5 5 10 0 15M10 2.5c-5 5-5 10 0 15` },
  handshake: {
    line: 'M2.5 6l3-1.2L10 7l4.5-2.2 3 1.2v6l-2.2 1L11 16.5 5 12.6l-2.5-.6zM10 7L7.2 9.6a1.3 1.3 0 0 0 1.9 1.8L11 9.8l4.3 3.2',
  },
  history: { line: 'M4.2 6.2A7 7 0 1 1 3 10M4 3v3.4h3.4M10 6.2v4.2l2.8 1.6' },
  hourglass: {
    line: 'M5.5 3h9M5.5 17h9M6.5 3c0 4 2 5 3.5 7-1.5 2-3.5 3-3.5 7M13.5 3c0 4-2 5-3.5 7 1.5 2 3.5 3 3.5 7',
  },
  info: disc('M10 9.2v4.6M10 6.3v.1'),
  lightbulb: { line: 'M7.5 13.5C6 12.3 5 10.7 5 8.5a5 5 0 0 1 10 0c0 2.2-1 3.8-2.5 5zM8 16.5h4' },
  link: { line: 'M8.5 6h-2a4 4 0 0 0 0 8h2M11.5 6h2a4 4 0 0 1 0 8h-2M7 10h6' },
  location: {
    line: 'M10 17.5s5.5-4.8 5.5-9a5.5 5.5 0 0 0-11 0c0 4.2 5.5 9 5.5 9zM10 6.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  },
  lockclosed: {
    line: 'M5.5 8.5h9A1.2 1.2 0 0 1 15.7 9.7v6a1.2 1.2 0 0 1-1.2 1.2h-9a1.2 1.2 0 0 1-1.2-1.2v-6A1.2 1.2 0 0 1 5.5 8.5zM7 8.5V6a3 3 0 0 1 6 0v2.5M10 12v1.5',
  },
  mail: {
    line: 'M4.5 4.5h11A1.5 1.5 0 0 1 17 6v8a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14V6a1.5 1.5 0 0 1 1.5-1.5zM3 6.5l7 4.5 7-4.5',
  },
  money: {
    line: 'M3.5 5.5h13A1 1 0 0 1 17.5 6.5v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM10 7.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  },
  morehorizontal: {
    solid:
      'M5 8.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6zM10 8.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6zM15 8.7a1.3 1.3 0 1 1 0 2.6 1.3 1.3 0 0 1 0-2.6z',
  },
  navigation: { line: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13' },
  numbersymbol: { line: 'M8 3.5l-1.5 13M13.5 3.5L12 16.5M4 7.5h13M3 12.5h13' },
  open: {
    line: 'M11.5 3.5h5V8.5M16.5 3.5l-7 7M8 4.5H5A1.5 1.5 0 0 0 3.5 6v9A1.5 1.5 0 0 0 5 16.5h9a1.5 1.5 0 0 0 1.5-1.5v-3',
  },
  pause: { line: 'M7 4v12M13 4v12' },
  people: {
    line: 'M7.5 4a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4zM2.5 16c.2-3 2.3-4.3 5-4.3s4.8 1.3 5 4.3zM14 5.5a2.2 2.2 0 1 1 0 4.4M14.8 12c1.8.3 2.7 1.5 2.9 4',
  },
  person: {
    line: 'M10 3a3.3 3.3 0 1 1 0 6.6A3.3 3.3 0 0 1 10 3zM5.8 11.8h8.4a1.7 1.7 0 0 1 1.7 1.7c0 2.3-2.6 3.7-5.9 3.7s-5.9-1.4-5.9-3.7a1.7 1.7 0 0 1 1.7-1.7z',
  },
  personadd: {
    line: 'M8.5 3a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6zM2.5 16.5c.3-3.2 2.8-4.7 6-4.7 1 0 2 .1 2.8.5M15 11.5v5M12.5 14h5',
  },
  plugdisconnected: {
    line: 'M3 17l2.4-2.4M5.4 14.6a2.6 2.6 0 0 1 0-3.7l1.3-1.3 3.7 3.7-1.3 1.3a2.6 2.6 0 0 1-3.7 0zM8 10.8l1.7-1.7M9.3 12.1L11 10.4M17 3l-2.4 2.4M14.6 5.4a2.6 2.6 0 0 0-3.7 0L9.7 6.6l3.7 3.7 1.2-1.2a2.6 2.6 0 0 0 0-3.7z',
  },
  questioncircle: disc('M7.9 8a2.2 2.2 0 1 1 3.1 2c-.7.4-1 .8-1 1.6M10 14v.1'),
  search: { line: 'M8.7 3.5a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.4zM12.5 12.5l4.5 4.5' },
  send: { line: 'M3.5 3.5l13.5 6.5-13.5 6.5 2-6.5zM5.5 10h6' },
  settings: {
    line: 'M3 6h6M13 6h4M3 14h3M10 14h7M11 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM8 12a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  },
  shield: { line: SHIELD, filled: { shape: SHIELD, mark: 'M10 10' } },
  shieldcheckmark: shield('M7 10l2.2 2.2 4-4.3'),
  shielddismiss: shield('M7.9 7.9l4.2 4.2M12.1 7.9l-4.2 4.2'),
  sparkle: {
    solid:
      'M8 2.8c.7 3.9 2 5.2 5.9 5.9-3.9.7-5.2 2-5.9 5.9-.7-3.9-2-5.2-5.9-5.9C6 8 7.3 6.7 8 2.8zM14.6 11.6c.4 2.1 1.1 2.8 3.2 3.2-2.1.4-2.8 1.1-3.2 3.2-.4-2.1-1.1-2.8-3.2-3.2 2.1-.4 2.8-1.1 3.2-3.2z',
  },
  star: { line: 'M10 3l2.2 4.5 5 .7-3.6 3.5.9 5L10 14.3l-4.5 2.4.9-5L2.8 8.2l5-.7z' },
  tag: { line: 'M10.5 3H16a1 1 0 0 1 1 1v5.5l-7.5 7.5L3 10.5zM13.5 6.5v.1' },
  timer: { line: 'M10 5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM10 8v3M8 2.8h4' },
  warning: {
    line: 'M10 3l7.3 13H2.7zM10 8v4M10 14v.1',
    filled: { shape: 'M10 3l7.3 13H2.7z', mark: 'M10 8v4M10 14v.1' },
  },
  weathermoon: { line: 'M15.5 12.2A6.5 6.5 0 1 1 9 3.2a5.2 5.2 0 0 0 6.5 9z' },
  weathersunny: {
    line: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M4.3 15.7l1.3-1.3M14.4 5.6l1.3-1.3',
  },
};

/** What an unknown name draws: a quiet dot. */
const DOT: Drawing = { solid: 'M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6z' };

/** Draws an icon in the colour of the text around it. It is decoration: hidden from assistive technology. */
export function icon(name: string, sizePx = 20, style: 'regular' | 'filled' = 'regular'): SVGSVGElement {
  const known = name.toLowerCase();
  const drawing = Object.hasOwn(DRAWINGS, known) ? (DRAWINGS[known] ?? DOT) : DOT;
  return svg(
    'svg',
    {
      class: 'icon',
      viewBox: '0 0 20 20',
      width: sizePx,
      height: sizePx,
      'aria-hidden': 'true',
      'data-icon': known,
    },
    ...paths(drawing, style),
  );
}

function paths(drawing: Drawing, style: 'regular' | 'filled'): readonly SVGElement[] {
  if (style === 'filled' && drawing.filled !== undefined) {
    const { shape, mark } = drawing.filled;
    return [svg('path', { class: 'icon-solid', d: shape }), svg('path', { class: 'icon-mark', d: mark })];
  }
  if (drawing.solid !== undefined) return [svg('path', { class: 'icon-solid', d: drawing.solid })];
  return [svg('path', { class: 'icon-line', d: drawing.line ?? '' })];
}
