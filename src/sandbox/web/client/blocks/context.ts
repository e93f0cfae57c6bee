import type { Json } from '../cards/json.js';
import type { DateReader } from './slack-date.js';

/** What was pressed or chosen, as `block_actions` carries it. */
export type BlockAction = Json & {
  readonly type: string;
  readonly block_id: string;
  readonly action_id: string;
};

/** Something to fill in, and how to read it as `state.values` holds it. */
export interface Field {
  readonly blockId: string;
  readonly actionId: string;
  read(): Json;
}

/** What blocks need from where they stand. */
export interface BlockContext {
  readonly reader: DateReader;
  /** Id of the person who looks: a mention of them stands out. */
  readonly personId: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  userName(id: string): string | undefined;
  channelName(id: string): string | undefined;
  /** Something was pressed; `control` is where, e.g. to say that it is under way. */
  act(action: BlockAction, control: HTMLElement): void;
  /** A field was drawn. */
  register(field: Field): void;
  /** What was filled in already, when the same form is drawn again. */
  filledIn(blockId: string, actionId: string): Json | undefined;
}

/** Where an element stands. */
export interface ElementPlace {
  readonly blockId: string;
  /** What it is called, where its own words do not say it. */
  readonly label: string | undefined;
  /** Id of the element that is its visible label. */
  readonly labelId: string | undefined;
  /** A change of it is told at once. */
  readonly dispatches: boolean;
  readonly required: boolean;
}

let lastId = 0;

/** An id for an element of the page. */
export function freshElementId(): string {
  lastId += 1;
  return `bk-${String(lastId)}`;
}
