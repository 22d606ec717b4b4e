import type { ParticipationId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { Resemblance } from '../duplicates/resemblance.js';

/** What becomes of a row that looks like somebody who is there: added all the same, left out, or taken as said of them. */
export type RowChoice =
  | { readonly row: number; readonly choice: 'add' | 'skip' }
  | { readonly row: number; readonly choice: 'update'; readonly participationId: ParticipationId };

/** A row that would be added, and who of those there are looks like it. */
export interface ResemblingRow {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  readonly name: string;
  readonly resemblances: readonly Resemblance[];
}

export type ChoiceRefusal =
  /** The row would not be added, or looks like nobody. */
  | { readonly type: 'row-resembles-nobody'; readonly row: number }
  | { readonly type: 'row-chosen-twice'; readonly row: number }
  /** The row is to be taken as said of somebody who does not look like it. */
  | { readonly type: 'row-resembles-another'; readonly row: number; readonly participationId: ParticipationId };

/** The choices, fit to be kept: one for each row at most, and only what was asked. */
export function checkChoices(
  choices: readonly RowChoice[],
  resemblingRows: readonly ResemblingRow[],
): Result<readonly RowChoice[], ChoiceRefusal> {
  const rowByNumber = new Map(resemblingRows.map((resembling) => [resembling.row, resembling]));
  const chosen = new Set<number>();
  for (const choice of choices) {
    const { row } = choice;
    const resembling = rowByNumber.get(row);
    if (resembling === undefined) return err({ type: 'row-resembles-nobody', row });
    if (chosen.has(row)) return err({ type: 'row-chosen-twice', row });
    chosen.add(row);
    if (choice.choice !== 'update') continue;
    const { participationId } = choice;
    if (!resembling.resemblances.some((resemblance) => resemblance.participationId === participationId)) {
      return err({ type: 'row-resembles-another', row, participationId });
    }
  }
  return ok(choices);
}
