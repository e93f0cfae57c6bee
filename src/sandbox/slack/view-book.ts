import { randomBytes } from 'node:crypto';
import { ApiError } from './api-error';
import { APP, BOT, WORKSPACE } from './directory';
import type { Fields, StateValues, ViewFields } from './wire';

/** A modal that somebody has open, or their Home tab. */
export interface StandingView {
  readonly id: string;
  readonly personKey: string;
  readonly rootId: string;
  readonly previousId?: string;
  /** Changes with each update. */
  readonly hash: string;
  readonly view: ViewFields;
}

export type ViewEvent =
  | { readonly type: 'modal'; readonly modal: StandingView }
  | { readonly type: 'modal-closed'; readonly modal: StandingView }
  | { readonly type: 'home'; readonly home: StandingView };

export interface ViewBook {
  /** Open modals, the lowest of each person's first. */
  modals(): readonly StandingView[];
  homes(): readonly StandingView[];
  home(personKey: string): StandingView | undefined;
  /** An open modal or a Home tab. */
  find(id: string): StandingView | undefined;
  findExternal(externalId: string): StandingView | undefined;
  /** Opens a modal; what the person has open goes. */
  open(personKey: string, view: ViewFields): StandingView;
  /** Lays a modal over another. Throws `push_limit_reached`. */
  push(below: StandingView, view: ViewFields): StandingView;
  update(standing: StandingView, view: ViewFields): StandingView;
  publish(personKey: string, view: ViewFields): StandingView;
  close(standing: StandingView): void;
  closeAll(personKey: string): void;
  clear(): void;
}

/** Slack shows three modals over each other at most (docs.slack.dev, "Modals"). */
const MOST_MODALS = 3;

/** Forms and Home tabs, in memory. Each change is told to `emit` after it is done. */
export function createViewBook(realNow: () => number, emit: (event: ViewEvent) => void): ViewBook {
  const modals = new Map<string, StandingView>();
  const homes = new Map<string, StandingView>();
  const freshHash = (): string => `${String(Math.floor(realNow() / 1000))}.${randomBytes(4).toString('hex')}`;
  const freshId = (): string => `V${randomBytes(5).toString('hex').toUpperCase()}`;

  const put = (modal: StandingView): StandingView => {
    modals.set(modal.id, modal);
    emit({ type: 'modal', modal });
    return modal;
  };
  const putHome = (home: StandingView): StandingView => {
    homes.set(home.personKey, home);
    emit({ type: 'home', home });
    return home;
  };
  const drop = (modal: StandingView): void => {
    if (modals.delete(modal.id)) emit({ type: 'modal-closed', modal });
  };
  const of = (personKey: string): readonly StandingView[] =>
    [...modals.values()].filter((m) => m.personKey === personKey);
  const closeAll = (personKey: string): void => {
    for (const modal of [...of(personKey)].reverse()) drop(modal);
  };
  const all = (): readonly StandingView[] => [...modals.values(), ...homes.values()];

  return {
    modals: () => [...modals.values()],
    homes: () => [...homes.values()],
    home: (personKey) => homes.get(personKey),
    find: (id) => all().find((standing) => standing.id === id),
    findExternal: (externalId) => all().find(({ view }) => view.external_id === externalId),
    open(personKey, view) {
      closeAll(personKey);
      const id = freshId();
      return put({ id, personKey, rootId: id, hash: freshHash(), view });
    },
    push(below, view) {
      if (of(below.personKey).length >= MOST_MODALS) throw new ApiError('push_limit_reached');
      const { personKey, rootId, id: previousId } = below;
      return put({ id: freshId(), personKey, rootId, previousId, hash: freshHash(), view });
    },
    update(standing, view) {
      const changed = { ...standing, view, hash: freshHash() };
      return view.type === 'home' ? putHome(changed) : put(changed);
    },
    publish(personKey, view) {
      const id = homes.get(personKey)?.id ?? freshId();
      return putHome({ id, personKey, rootId: id, hash: freshHash(), view });
    },
    close: drop,
    closeAll,
    clear() {
      modals.clear();
      homes.clear();
    },
  };
}

/** A view as Slack hands it out, with what has been entered. */
export function viewFields(standing: StandingView, values: StateValues = {}): Fields {
  const { id, rootId, previousId, hash, view } = standing;
  return {
    callback_id: '',
    private_metadata: '',
    external_id: '',
    title: null,
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    ...view,
    id,
    team_id: WORKSPACE.id,
    app_id: APP.id,
    app_installed_team_id: WORKSPACE.id,
    bot_id: BOT.id,
    root_view_id: rootId,
    previous_view_id: previousId ?? null,
    hash,
    state: { values },
  };
}
