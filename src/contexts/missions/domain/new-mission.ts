import { err, ok, type Result } from '../../../kernel/result.js';
import { isCountryCode } from './country.js';
import { isLanguageCode } from './language.js';
import { type MissionDaysRefusal, refusalOfDays } from './mission-days.js';
import type { SlotLength, WallSpan } from './timetable.js';

/** What an organiser says of a mission to be. */
export interface NewMission extends SlotLength {
  readonly name: string;
  readonly city: string;
  readonly countryCode: string;
  readonly timeZone: string;
  readonly venueName: string;
  readonly isSynthetic: boolean;
  readonly sessions: readonly WallSpan[];
  readonly tableCount: number;
  readonly interpreters: readonly NewInterpreter[];
}

export interface NewInterpreter {
  readonly label: string;
  readonly languages: readonly string[];
}

export type NewMissionRefusal =
  | MissionDaysRefusal
  | { readonly type: 'unknown-country'; readonly countryCode: string }
  | { readonly type: 'table-count-unusable'; readonly tableCount: number; readonly maximumTables: number }
  | { readonly type: 'interpreter-needs-two-languages'; readonly label: string }
  | { readonly type: 'unknown-language'; readonly label: string; readonly language: string };

/** The largest fair we plan for has 400. */
const MAXIMUM_TABLES = 500;

/** Null for a number of tables that a mission can have. */
export function refusalOfTableCount(
  tableCount: number,
): Extract<NewMissionRefusal, { readonly type: 'table-count-unusable' }> | null {
  if (tableCount >= 1 && tableCount <= MAXIMUM_TABLES) return null;
  return { type: 'table-count-unusable', tableCount, maximumTables: MAXIMUM_TABLES };
}

/** Checks everything but the timetable, which has its own rules once its days are known to be sane. */
export function checkNewMission(mission: NewMission): Result<NewMission, NewMissionRefusal> {
  const { countryCode, tableCount, interpreters, sessions } = mission;
  if (!isCountryCode(countryCode)) return err({ type: 'unknown-country', countryCode });
  const refusal = refusalOfTableCount(tableCount) ?? refusalOfDays(sessions);
  if (refusal !== null) return err(refusal);
  for (const { label, languages } of interpreters) {
    const unknown = languages.find((language) => !isLanguageCode(language));
    if (unknown !== undefined) return err({ type: 'unknown-language', label, language: unknown });
    if (new Set(languages).size < 2) return err({ type: 'interpreter-needs-two-languages', label });
  }
  return ok(mission);
}
