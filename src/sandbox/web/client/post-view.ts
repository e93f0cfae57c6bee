import type { Commands } from './app.js';
import { avatar } from './avatar.js';
import { markdownNodes } from './cards/markdown-dom.js';
import { renderCard } from './cards/render-card.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import type { Outcome, Post } from './model.js';
import { fullTime, postTime } from './time.js';

export interface PostContext {
  readonly commands: Commands;
  /** Key of the person whose view this is. */
  readonly person: string;
  /** Their id, to know their own messages. */
  readonly personId: string;
  readonly classic: boolean;
  readonly now: number;
}

/** One message: who, when, what. */
export function postView(post: Post, context: PostContext): HTMLElement {
  const own = post.from.id === context.personId;
  return h(
    'article',
    {
      class: `post${own ? ' post-own' : ''}${post.from.kind === 'bot' ? ' post-bot' : ''}`,
      'data-post': post.id,
      'aria-label': `Message from ${post.from.name}`,
    },
    avatar(post.from),
    h('div', { class: 'post-main' }, header(post, context), ...body(post, context), undelivered(post)),
  );
}

function header(post: Post, { now }: PostContext): HTMLElement {
  const edited =
    post.editedAt === undefined || post.deleted ? undefined : h('span', { class: 'post-edited' }, 'Edited');
  return h(
    'header',
    { class: 'post-header' },
    h('span', { class: 'post-author' }, post.from.name),
    h('time', { class: 'post-time', title: fullTime(post.at) }, postTime(post.at, now)),
    edited,
  );
}

function body(post: Post, context: PostContext): readonly HTMLElement[] {
  if (post.deleted) return [h('p', { class: 'post-deleted' }, 'This message has been deleted.')];
  const personal = post.personalCards[context.person];
  const cards = personal === undefined ? post.cards : [personal];
  const text =
    post.text === undefined ? [] : [h('div', { class: 'post-text' }, ...textNodes(post, post.text))];
  const drawn = cards.map((card) => cardBox(card, post, context));
  const others = post.otherAttachments.map((type) =>
    h('p', { class: 'post-note' }, `Attachment of type ${type}, which the sandbox does not draw.`),
  );
  const note =
    personal === undefined
      ? []
      : [h('p', { class: 'post-note' }, icon('person', 14), 'Only you see this version.')];
  return [...text, ...drawn, ...others, ...note];
}

/** A bot writes markdown; what a person typed stays as it was typed, but for the mentions. */
function textNodes(post: Post, text: string): readonly Node[] {
  if (post.from.kind === 'bot') return markdownNodes(text);
  // Split by a group, so that every second part is a name.
  return text
    .split(/<at>([^<]{1,100})<\/at>/)
    .map((part, index) => h('span', { class: index % 2 === 1 ? 'mention' : 'typed' }, part));
}

function undelivered(post: Post): HTMLElement | undefined {
  if (post.undelivered === undefined) return undefined;
  return h(
    'p',
    { class: 'post-problem', role: 'note' },
    icon('warning', 14),
    `Not delivered: ${post.undelivered}.`,
  );
}

/** A card with room below it for what its buttons led to. */
function cardBox(card: unknown, post: Post, { commands, classic }: PostContext): HTMLElement {
  const problem = h('p', { class: 'card-problem', role: 'alert' });
  const show = (text: string): void => {
    problem.replaceChildren(icon('warning', 14), text);
  };
  const press = async (ask: () => Promise<Outcome>): Promise<void> => {
    problem.replaceChildren();
    box.classList.add('card-busy');
    box.setAttribute('aria-busy', 'true');
    try {
      const outcome = await ask();
      if (outcome.kind === 'error') show(outcome.text ?? 'Something went wrong.');
      if (outcome.kind === 'message') commands.toast({ title: post.from.name, text: outcome.text ?? '' });
    } finally {
      box.classList.remove('card-busy');
      box.removeAttribute('aria-busy');
    }
  };
  const drawn = renderCard(
    card,
    {
      execute: (request) => void press(() => commands.execute(post, request)),
      submit: (data) => void press(() => commands.submit(post, data)),
      openUrl: (url) => {
        window.open(url, '_blank', 'noopener,noreferrer');
      },
      refuse: show,
    },
    classic,
  );
  const box = h('div', { class: 'card-box' }, drawn, problem);
  return box;
}
