import { ApiError, refusedFor } from '../api-error';
import type { Args } from '../args';
import { jsonArg, neededArg, textArg } from '../args';
import { withIds } from '../block-ids';
import { faultsOf, homeView, modalView } from '../check';
import { personById } from '../directory';
import type { StandingView } from '../view-book';
import { viewFields } from '../view-book';
import type { ViewFields } from '../wire';
import type { ApiDeps, Method } from './method';

const open: Method = (args, { views, triggers }) => {
  const view = viewArg(args, modalView);
  const { personKey } = triggers.spend(textArg(args, 'trigger_id'));
  return { view: viewFields(views.open(personKey, view)) };
};

/** Over the modal in which the trigger was pulled. */
const push: Method = (args, { views, triggers }) => {
  const view = viewArg(args, modalView);
  const { viewId = '' } = triggers.spend(textArg(args, 'trigger_id'));
  const below = views.find(viewId);
  if (below === undefined) throw new ApiError('not_found');
  return { view: viewFields(views.push(below, view)) };
};

const update: Method = (args, deps) => {
  const standing = standingArg(args, deps);
  const view = viewArg(args, standing.view.type === 'home' ? homeView : modalView);
  requireHash(args, standing);
  return { view: viewFields(deps.views.update(standing, view)) };
};

const publish: Method = (args, { views }) => {
  const person = personById(neededArg(args, 'user_id'));
  if (person === undefined) throw new ApiError('user_not_found');
  const view = viewArg(args, homeView);
  const before = views.home(person.key);
  if (before !== undefined) requireHash(args, before);
  return { view: viewFields(views.publish(person.key, view)) };
};

/** Throws `invalid_arguments` with what is wrong with the view. */
function viewArg(args: Args, check: typeof modalView): ViewFields {
  const view = jsonArg(args, 'view', 'invalid_arguments');
  if (view === undefined) neededArg(args, 'view');
  const faults = faultsOf(check, view, '/view');
  if (faults.length > 0) throw refusedFor('invalid_arguments', faults);
  const checked = view as ViewFields;
  return { ...checked, blocks: withIds(checked.blocks) };
}

function standingArg(args: Args, { views }: ApiDeps): StandingView {
  const [viewId, externalId] = [textArg(args, 'view_id'), textArg(args, 'external_id')];
  const found =
    viewId === undefined
      ? externalId === undefined
        ? undefined
        : views.findExternal(externalId)
      : views.find(viewId);
  if (found === undefined) throw new ApiError('not_found');
  return found;
}

/** Who names the state that they know is refused when it is no longer that (docs.slack.dev, "views.update"). */
function requireHash(args: Args, { hash }: StandingView): void {
  const known = textArg(args, 'hash');
  if (known !== undefined && known !== hash) throw new ApiError('hash_conflict');
}

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
