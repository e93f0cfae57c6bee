import type { time as english } from '../en/time';
import type { Translation } from '../translation';

export const time: Translation<typeof english> = {
  'time.moment': '{day} {time}',
  'time.moment-estimated': '{day} {time}（推定）',
  'time.days-left': '{count, plural, other {残り#日}}',
  'time.hours-left': '{count, plural, other {残り#時間}}',
  'time.minutes-left': '{count, plural, other {残り#分}}',
  'time.passed': '期限超過',
  'time.short.days': '{count}日',
  // The word 時間 is too wide for the tile.
  'time.short.hours': '{count}h',
  'time.short.minutes': '{count}分',
  'time.short.left': '残り',
  'time.short.overdue': '超過',
  'time.by-day': '{day}まで',
  'time.before-day': '{day}より前',
  'time.respond-by-day': '{day}までに要応答（{left}）',
  'time.respond-before-day': '{day}より前に要応答（{left}）',
  'time.deadline-was': '期限は{day}でした',
};
