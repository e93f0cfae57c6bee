/** Words for domain data, shared by every chat platform. Plain text: each platform escapes it for itself. */
export { consentLines, contactWords } from './consent';
export { calendarDayWords, dayWords, momentWords, shortDayWords, timeWords, weekdayWords } from './dates';
export { label, referenceLabel, referenceLabels } from './labels';
export { knownTimeZone, languageName } from './locale';
export { moneyWords } from './money';
export { addressWords, customerName, dealName, personName, placeWords } from './people';
export { referralKind } from './referral-kind';
export { referralState, referralStateWords, statusWords } from './referral-state';
export type { ReferralStateName } from './referral-state';
export { ruleWords } from './rule-words';
export { summaryOf } from './summary';
export { cleanText, counted, joined, oneLine, shorten } from './text';
export { byDayWords, deadlineWords, respondBy, shortTimeLeft, timeLeftWords } from './time-left';
