import type { Referral } from '../../src/domain/referral';
import { startLife } from './life';
import type { Life, LifeOptions } from './life';

/**
 * One referral of which every stage falls into the working hours of Paris, a channel that hears of it, and no digests.
 * It came on Friday 20 March 2026 at 14:00; reminders are due on Fri 2026-03-27 14:00, Tue 2026-03-31 15:00,
 * Thu 2026-04-02 15:00 and Fri 2026-04-03 11:00; it expires that day at 15:00. Clocks are put forward on 29 March.
 */
export async function lifeOfOneReferral(
  options: Partial<LifeOptions> = {},
): Promise<{ readonly life: Life; readonly referral: Referral }> {
  const life = await startLife({ start: '2026-03-20 14:00', ...options });
  await life.world.poll();
  await life.say('subscribe');
  await life.say('digest off');
  const referral = life.waiting('2026-04-03 15:00');
  await life.at('2026-03-20 14:00', () => life.change(referral, {}));
  life.want('Fri 2026-03-20 14:00 general: card, next Fri 2026-03-27 14:00');
  return { life, referral };
}

/** What the channel sees of each stage when nobody does anything. */
export const SEVEN_DAYS = [
  'Fri 2026-03-27 14:00 general: card redrawn, next Tue 2026-03-31 15:00',
  'Fri 2026-03-27 14:00 general: reminder',
];
export const THREE_DAYS = [
  'Tue 2026-03-31 15:00 general: card redrawn, next Thu 2026-04-02 15:00',
  'Tue 2026-03-31 15:00 general: reminder',
];
export const ONE_DAY = [
  'Thu 2026-04-02 15:00 general: card redrawn, next Fri 2026-04-03 11:00',
  'Thu 2026-04-02 15:00 general: reminder',
];
export const LAST_CALL = [
  'Fri 2026-04-03 11:00 general: card redrawn',
  'Fri 2026-04-03 11:00 general: reminder',
];
