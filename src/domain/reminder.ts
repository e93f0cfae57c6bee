import { deadlineDay } from './deadline-day';
import type { Deadline } from './deadline';
import { instantToMs } from './instant';
import type { EpochMs } from './instant';
import { stageName } from './ladder';
import type { WorkingHours } from './subscription';
import { workingMomentAtOrAfter, workingMomentAtOrBefore } from './working-hours';
import type { IsHoliday } from './working-hours';
