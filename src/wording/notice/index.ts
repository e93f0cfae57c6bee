/** What the parts of each kind of notice say. */
export {
  accountChoices,
  accountFacts,
  accountMatter,
  accountText,
  accountTitle,
  accountWarnings,
} from './account';
export type { SignInMatter } from './account';
export { bandOf, urgencyFor } from './band';
export type { Band, Matter, Story } from './band';
export { cardChoices, claimChoice, detailsChoice, isOpen } from './card-choices';
export { choice, exactChoice } from './choice';
export type { Choice } from './choice';
export { detailChoices } from './detail-choices';
export { digestSignIn } from '../digest-words';
export {
  atRiskWords,
  claimedWords,
  digestChoices,
  digestFoot,
  digestHeadline,
  digestReader,
  digestSince,
  digestSubline,
  proofWords,
} from './digest';
export { digestTiles, outcomesChart, waitingChart, weeklyWords } from './digest-figures';
export type { Chart, ChartPoint, Tile } from './digest-figures';
export { channelName, explainedTitle, judgedRule } from './explained';
export { factsOf } from './facts';
export { cardFigures, detailFigures, needLabels, needsByKind, valueWords } from './figures';
export type { Labelled } from './figures';
export { followWords } from './follow-up';
export {
  addedByWords,
  completeHelp,
  firstHelp,
  moreHelp,
  scopeHint,
  typedHelp,
  welcomeChoices,
} from './help';
export type { HelpLine } from './help';
export { inviteOf } from './invite';
export {
  baselineChoices,
  baselineIntro,
  listBadge,
  listChoices,
  listEmpty,
  listQuestion,
  listRange,
  listStored,
  listTitle,
} from './lists';
export { nameOf } from './names';
export { inviterName, ruleLine, trustOf } from './origin';
export { customerContacts, personWords } from './people';
export { postLines } from './posts';
export { claimWord, reminderHeading, reminderMatter } from './reminders';
export { rowOf } from './rows';
export type { Row } from './rows';
export { ruleText } from './rule-text';
export { settingChoices, settingLines, settingsTitle } from './settings';
export type { SettingLine } from './settings';
export { settledLine } from './settled-line';
export { signInLink, signInSteps, signInUntil } from './sign-in';
export type { SignInStep } from './sign-in';
export {
  recentWords,
  ruleOrigin,
  subscribedChoices,
  subscribedTitle,
  subscriptionsChoice,
  subscriptionsHint,
  unsubscribedChoices,
  waitingWords,
} from './subscriptions';
export { suggestion, suggestions } from './suggestion';
export { timeBarOf } from './time-bar';
