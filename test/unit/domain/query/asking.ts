import {
  compileFilter,
  FilterError,
  printFilter,
  readFilter,
  referralModel,
} from '../../../../src/domain/query';
import type { FilterOptions } from '../../../../src/domain/query';

export const NOW = Date.parse('2026-11-21T12:00:00Z');

/** Whether a row is selected by a filter without a model. */
export function selects(filter: string, row: unknown, options: FilterOptions = {}): boolean {
  return compileFilter(filter, { now: () => NOW, ...options })(row);
}

/** Whether a referral is selected by a filter that speaks of referrals. */
export function selectsReferral(filter: string, row: unknown): boolean {
  return selects(filter, row, { model: referralModel });
}

/** How the filter reads when it is written out in full. */
export function inFull(filter: string): string {
  return printFilter(readFilter(filter, referralModel));
}

/** The error that reading throws. */
export function refusal(read: () => unknown): FilterError {
  try {
    read();
  } catch (error) {
    if (error instanceof FilterError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

/** The error that compiling a filter about referrals throws. */
export function refused(filter: string): FilterError {
  return refusal(() => compileFilter(filter, { model: referralModel, now: NOW }));
}
