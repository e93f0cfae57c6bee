import type { Message } from './message';
import type { Scope } from './subscription';
import type {
  SubscribedNotice,
  UnsubscribedNotice,
  SubscriptionsNotice,
  SettingsNotice,
  DigestNotice,
} from './notice-conversation';
import type { ListNotice, BaselineNotice } from './notice-list';
import type { AccountNotice, SignInNotice } from './notice-sign-in';
import type {
  ReferralCardNotice,
  ReminderNotice,
  ClaimWordNotice,
  DetailNotice,
  ExplainedNotice,
} from './notice-referral';

export type {
  SubscribedNotice,
  UnsubscribedNotice,
  SubscriptionsNotice,
  SettingsNotice,
  DigestNotice,
} from './notice-conversation';
export type { ListFilter, ListQuery, ListNotice, BaselineNotice, StateFilter } from './notice-list';
export type { AccountNotice, SignInNotice } from './notice-sign-in';
export type {
  ReferralCardNotice,
  FollowUp,
  ReminderNotice,
  ClaimWordNotice,
  DetailNotice,
  ExplainedNotice,
  ExplainedChannel,
  ExplainedPost,
} from './notice-referral';

/** What the bot says, before any platform decides how it looks. */
export type Notice =
  | ReferralCardNotice
  | DetailNotice
  | ListNotice
  | BaselineNotice
  | ExplainedNotice
  | SubscribedNotice
  | UnsubscribedNotice
  | SubscriptionsNotice
  | HelpNotice
  | WelcomeNotice
  | ReminderNotice
  | ClaimWordNotice
  | DigestNotice
  | SettingsNotice
  | DoneNotice
  | ProblemNotice
  | SignInNotice
  | AccountNotice
  | FaultNotice;

/** One function for each kind of notice. */
export type PerNotice<Context, Result> = {
  readonly [Kind in Notice['kind']]: (notice: Extract<Notice, { kind: Kind }>, context: Context) => Result;
};

/** What the function for this notice's kind makes of it. */
export function forNotice<Context, Result>(
  functions: PerNotice<Context, Result>,
  notice: Notice,
  context: Context,
): Result {
  const make = functions[notice.kind] as (notice: Notice, context: Context) => Result;
  return make(notice, context);
}

/** Something was done as asked. */
export interface DoneNotice {
  readonly kind: 'done';
  readonly title: Message;
  readonly text: Message;
  /** Commands worth offering as buttons. */
  readonly suggestions: readonly string[];
}

export interface HelpNotice {
  readonly kind: 'help';
  readonly scope: Scope;
}

/** Said once, on installation. */
export interface WelcomeNotice {
  readonly kind: 'welcome';
  readonly scope: Scope;
  readonly addedBy?: string;
}

/** An answer that is not what the person hoped for: what happened, whether anything changed, what to do. */
export interface ProblemNotice {
  readonly kind: 'problem';
  readonly title: Message;
  /** May quote what the person typed. */
  readonly text: Message;
  /** Commands worth offering as buttons, e.g. `list pending`. */
  readonly suggestions: readonly string[];
  /** A code for the administrator, where a person must quote one. */
  readonly code?: string;
}

/** Told to the operators' destination: something is wrong with the bot itself. */
export interface FaultNotice {
  readonly kind: 'fault';
  readonly title: Message;
  /** Without customer data or secrets. */
  readonly text: Message;
  /** Commands worth offering as buttons, e.g. `login`. */
  readonly suggestions?: readonly string[];
}
