import type { Action, AdaptiveCard, CardElement, SerializationContext } from 'adaptivecards';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { createHostConfig } from './host-config.js';
import type { Json } from './json.js';
import { asJson, asText } from './json.js';
import { applyTeamsLayout } from './layout.js';
import { library } from './library.js';
import { markdownNodes } from './markdown-dom.js';
import { openMenu } from './overflow-menu.js';
import { classicElements, teamsElements } from './registry.js';

export interface ExecuteRequest {
  readonly verb: string;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly data: unknown;
}

/** What a card asks its surroundings to do. */
export interface CardHandlers {
  execute(request: ExecuteRequest): void;
  submit(data: unknown): void;
  /** Called with https addresses only. */
  openUrl(url: string): void;
  /** Something on the card cannot be done, e.g. a link that is not https. */
  refuse(reason: string): void;
}

library.GlobalSettings.useAdvancedTextBlockTruncation = false;
library.GlobalSettings.setTabIndexAtCardRoot = false;
library.Strings.defaults.overflowButtonText = () => '…';
library.Strings.defaults.overflowButtonTooltip = () => 'More actions';
// Text goes in as text; markdown is added afterwards, as nodes.
library.AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false;
};

const hostConfig = createHostConfig();
/** The newest card version that Teams takes from bots is 1.5; without any, Teams on phones shows nothing. */
const TEAMS_VERSION = /^1\.[0-5]$/;

interface Drawn<T> {
  readonly object: T;
  readonly json: Json;
}

/** Draws a card as Teams does, or, when `classic`, as a client does that knows nothing beyond the published schema. */
export function renderCard(source: unknown, handlers: CardHandlers, classic: boolean): HTMLElement {
  if (!TEAMS_VERSION.test(asText(asJson(source)['version']))) return undrawable(source);
  const elements: Drawn<CardElement>[] = [];
  const actions: Drawn<Action>[] = [];
  const card = new library.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(asJson(source), contextFor(classic, elements, actions));
  const iconNames = new Map(actions.map(({ object, json }) => [object, actionIcon(json)]));
  card.onExecuteAction = (action) => {
    executed(action, handlers);
  };
  card.onDisplayOverflowActionMenu = (choices, button) => {
    if (button === undefined) return false;
    const run = choices.map((action) => ({
      title: action.title ?? '',
      iconName: iconNames.get(action),
      run: () => {
        action.execute();
      },
    }));
    openMenu(button, run);
    return true;
  };
  const rendered = card.render();
  if (rendered === undefined) return undrawable(source);
  const finish = (): void => {
    finishText(rendered);
    if (classic) return;
    for (const { object, json } of elements) applyTeamsLayout(object, json);
    for (const [action, name] of iconNames) addActionIcon(action, name);
  };
  // A card inside a card is only drawn when it opens.
  card.onInlineCardExpanded = finish;
  finish();
  describe(card, rendered);
  return h('div', { class: classic ? 'card card-classic' : 'card' }, rendered);
}

function contextFor(
  classic: boolean,
  elements: Drawn<CardElement>[],
  actions: Drawn<Action>[],
): SerializationContext {
  const context = new library.SerializationContext(library.Versions.v1_6);
  context.setElementRegistry(classic ? classicElements() : teamsElements());
  context.onParseElement = (object, json) => {
    elements.push({ object, json: asJson(json) });
  };
  context.onParseAction = (object, json) => {
    actions.push({ object, json: asJson(json) });
    // `icon:Name` is no address an image could be loaded from.
    if (asText(asJson(json)['iconUrl']).startsWith('icon:')) object.iconUrl = '';
  };
  return context;
}

function actionIcon(json: Json): string | undefined {
  const match = /^icon:([A-Za-z0-9]+)/.exec(asText(json['iconUrl']));
  return match?.[1];
}

function addActionIcon(action: Action, name: string | undefined): void {
  const button = action.renderedElement;
  if (name === undefined || button?.querySelector('.icon') !== null) return;
  button.prepend(icon(name, 16));
}

/** Turns the plain text of every text block into markdown nodes, once. */
function finishText(root: HTMLElement): void {
  for (const block of root.querySelectorAll<HTMLElement>('.ac-textBlock:not([data-done])')) {
    block.dataset['done'] = '';
    const text = Array.from(block.childNodes, (node) =>
      node.nodeName === 'BR' ? '\n' : (node.textContent ?? ''),
    );
    block.replaceChildren(...markdownNodes(text.join('')));
  }
}

function describe(card: AdaptiveCard, rendered: HTMLElement): void {
  const label = card.speak ?? card.fallbackText ?? 'Card';
  rendered.setAttribute('role', 'group');
  rendered.setAttribute('aria-label', label);
}

function undrawable(source: unknown): HTMLElement {
  const json = asJson(source);
  const text = asText(json['fallbackText']);
  const why =
    json['version'] === undefined
      ? 'This card has no version, so Teams on phones would not show it.'
      : 'This card asks for a version that Teams does not have; it takes 1.5 at most.';
  return h(
    'div',
    { class: 'card card-undrawable' },
    text === '' ? why : text,
    h('small', {}, text === '' ? '' : why),
  );
}

function executed(action: Action, handlers: CardHandlers): void {
  if (action instanceof library.OpenUrlAction) openUrl(action.url, handlers);
  else if (action instanceof library.ExecuteAction) {
    handlers.execute({ verb: action.verb, id: action.id, title: action.title, data: action.data ?? {} });
  } else if (action instanceof library.SubmitAction) handlers.submit(action.data ?? {});
}

/** As in Teams; what is on this machine is open to plain http, too, for the sandbox's own sign-in page. */
const OPENABLE = /^(https:\/\/[^\s/]|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\/)/i;

function openUrl(url: string | undefined, handlers: CardHandlers): void {
  if (url !== undefined && OPENABLE.test(url)) handlers.openUrl(url);
  else handlers.refuse('Only https links can be opened from a card.');
}
