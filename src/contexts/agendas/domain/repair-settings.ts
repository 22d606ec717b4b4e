import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';

/** How far repairs of a mission's agenda may go. */
export interface RepairSettings {
  readonly missionId: MissionId;
  /** Meetings that start sooner than that are left alone unless released by hand. */
  readonly freezeMinutes: number;
  /** The disturbance budget: so many people may be disturbed by a repair; null for any number. */
  readonly mostDisturbed: number | null;
  /** Whether the first proposal is published by itself, where it is within the budget and loses no meeting. */
  readonly isAppliedByItself: boolean;
}

export interface RepairSettingsRefusal {
  readonly type: 'budget-missing';
}

const USUAL_FREEZE_MINUTES = 10;

/** What holds until somebody says otherwise. */
export function usualRepairSettings(missionId: MissionId): RepairSettings {
  return { missionId, freezeMinutes: USUAL_FREEZE_MINUTES, mostDisturbed: null, isAppliedByItself: false };
}

/** Nothing is applied by itself without a limit to whom it may disturb. */
export function checkRepairSettings(settings: RepairSettings): Result<RepairSettings, RepairSettingsRefusal> {
  const isUnlimited = settings.isAppliedByItself && settings.mostDisturbed === null;
  return isUnlimited ? err({ type: 'budget-missing' }) : ok(settings);
}
