/** Words for domain data, shared by every chat platform. Plain text: each platform escapes it for itself. */
export { consentLines, contactWords } from './consent';
export {
  calendarDayWords,
  dayWords,
  longDayWords,
  momentWords,
  shortDayWords,
  timeWords,
  weekdayWords,
  whenWords,
} from './dates';
export { daysWords, everyWords } from './days';
export { isRightToLeft, spokenLanguage } from './languages';
export { inOwnDirection } from './own-direction';
export { label, referenceLabel, referenceLabels } from './labels';
export { knownTimeZone, languageName } from './locale';
export type { MessageId } from './messages';
export { moneyWords } from './money';
export * from './notice';
export { listWords, numberWords, shareWords } from './numbers';
export { addressWords, customerName, dealName, personName, placeWords } from './people';
export { referralKind } from './referral-kind';
export { referralState, referralStateWords, statusWords } from './referral-state';
export type { ReferralStateName } from './referral-state';
export { ruleWords } from './rule-words';
export { say } from './say';
export { gapWords, hoursWords, lengthWords } from './spans';
export { summaryOf } from './summary';
export { tell } from './tell';
export { capitalised, cleanText, joined, oneLine, shorten, shownLine, shownText } from './text';
export { deadlineWords, respondBy, shortTimeLeft, timeLeftWords } from './time-left';
export { hasMoney, worthWords } from './worth';
