import type { BlockAction, BlockContext, Field } from '../blocks/context.js';
import type { DateReader } from '../blocks/slack-date.js';
import type { Json } from '../cards/json.js';
import type { FormValues } from './api.js';
import type { SlackPage } from './page-state.js';
import { personOf } from './page-state.js';

/** Who looks, and when. */
export interface Viewer {
  readonly page: SlackPage;
  readonly personKey: string;
  /** Epoch ms of the sandbox's clock. */
  readonly now: number;
}

/** In whose zone and language, and from when on, moments are said. */
export function readerOf({ page, personKey, now }: Viewer): DateReader {
  const person = personOf(page, personKey);
  return { timeZone: person?.timeZone, locale: person?.locale, now };
}

/** The fields of one message or view, as they were drawn. */
export interface Form {
  readonly fields: Field[];
  values(): FormValues;
}

export function createForm(): Form {
  const fields: Field[] = [];
  return {
    fields,
    values() {
      const values: Record<string, Record<string, Json>> = {};
      for (const field of fields) {
        const { blockId, actionId } = field;
        values[blockId] = { ...values[blockId], [actionId]: field.read() };
      }
      return values;
    },
  };
}

export function blockContext(
  viewer: Viewer,
  form: Form,
  act: (action: BlockAction, control: HTMLElement) => void,
  filled: FormValues = {},
): BlockContext {
  const { page, personKey } = viewer;
  const names = new Map([
    [page.bot.userId, page.bot.name],
    ...page.people.map((p) => [p.id, p.name] as const),
  ]);
  return {
    reader: readerOf(viewer),
    personId: personOf(page, personKey)?.id ?? '',
    people: page.people,
    userName: (id) => names.get(id),
    channelName: (id) => page.channels.find((channel) => channel.id === id)?.name,
    act,
    register: (field) => {
      form.fields.push(field);
    },
    filledIn: (blockId, actionId) => filled[blockId]?.[actionId],
  };
}
