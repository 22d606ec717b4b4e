import type { CompanyId, ParticipationId } from '../../../../kernel/id.js';
import { plainName } from '../letter-pairs.js';
import type { Participation } from '../participation.js';
import type { CheckedRow, RowError } from './check-row.js';
import { type ParticipantFields, sameFields, UNSTATED_FIELDS, withStated } from './participant-fields.js';
import type { BadRow, ImportTotals } from './participant-import.js';

/** A participant as it is stored. */
export interface KnownParticipant {
  readonly participationId: ParticipationId;
  readonly companyId: CompanyId;
  readonly status: Participation['status'];
  readonly fields: ParticipantFields;
}

/** A participant as it is to be stored: `known` is null for a new one. */
export interface PlannedChange {
  readonly known: KnownParticipant | null;
  readonly fields: ParticipantFields;
}

/** What taking a list over comes to. */
export interface ImportPlan {
  readonly changes: readonly PlannedChange[];
  readonly totals: ImportTotals;
  readonly badRows: readonly BadRow[];
}

/**
 * Decides what each row does to the participants of its mission and side, one row after the other, so that whoever has
 * thousands of them can let others go first in between. A row is about the participant of the same reference; where either
 * has no reference, about the one of the same name. The first row about a participant counts, later ones are bad. Whom the
 * list does not mention stays as it is.
 */
export class ImportPlanner {
  private readonly index: ParticipantIndex;
  private readonly changes: PlannedChange[] = [];
  private readonly badRows: BadRow[] = [];
  private unchanged = 0;

  constructor(known: readonly KnownParticipant[]) {
    this.index = new ParticipantIndex(known);
  }

  /** Takes the next row of the list in. */
  take(row: CheckedRow): void {
    const claimed = row.errors.length > 0 ? NOBODY : this.index.claim(row);
    const errors = claimed.problem === null ? row.errors : [claimed.problem];
    if (errors.length > 0) {
      this.badRows.push({ row: row.row, errors });
      return;
    }
    const change = changeOf(row, claimed.participant);
    if (change === null) this.unchanged += 1;
    else this.changes.push(change);
  }

  /** What the rows that were taken in come to. */
  plan(): ImportPlan {
    const { changes, badRows, unchanged } = this;
    const toCreate = changes.filter((change) => change.known === null).length;
    const toUpdate = changes.length - toCreate;
    const rows = changes.length + unchanged + badRows.length;
    return { changes, totals: { rows, toCreate, toUpdate, unchanged, bad: badRows.length }, badRows };
  }
}

function changeOf({ stated }: CheckedRow, known: KnownParticipant | null): PlannedChange | null {
  const fields = withStated(known?.fields ?? UNSTATED_FIELDS, stated);
  const isUnchanged = known?.status === 'admitted' && sameFields(known.fields, fields);
  return isUnchanged ? null : { known, fields };
}

/** Whom a row is about, null for somebody new; or why that cannot be said. */
interface Claim {
  readonly participant: KnownParticipant | null;
  readonly problem: RowError | null;
}

const NOBODY: Claim = { participant: null, problem: null };

/** Finds whom a row is about, and notices when two rows are about the same one. */
class ParticipantIndex {
  private readonly byReference: ReadonlyMap<string, KnownParticipant>;
  private readonly byName = new Map<string, KnownParticipant[]>();
  private readonly claimedParticipants = new Set<ParticipationId>();
  private readonly claimedReferences = new Set<string>();
  /** Names of earlier rows; true where one of them had no reference. */
  private readonly claimedNames = new Map<string, boolean>();

  constructor(known: readonly KnownParticipant[]) {
    this.byReference = new Map(
      known.flatMap((participant) => {
        const { externalReference } = participant.fields;
        return externalReference === null ? [] : [[externalReference, participant] as const];
      }),
    );
    for (const participant of known) {
      const name = nameKey(participant.fields.name);
      const namesakes = this.byName.get(name);
      if (namesakes === undefined) this.byName.set(name, [participant]);
      else namesakes.push(participant);
    }
  }

  claim({ stated }: CheckedRow): Claim {
    const reference = stated.externalReference ?? null;
    const name = stated.name ?? '';
    const key = nameKey(name);
    const candidates = this.candidates(reference, key);
    const [participant = null] = candidates;
    if (candidates.length > 1) return { participant: null, problem: problemWith(name, 'name-not-unique') };
    if (this.isClaimed(reference, key, participant)) {
      return { participant: null, problem: problemWith(reference ?? name, 'duplicate-in-file') };
    }
    if (participant !== null) this.claimedParticipants.add(participant.participationId);
    if (reference !== null) this.claimedReferences.add(reference);
    this.claimedNames.set(key, reference === null || this.claimedNames.get(key) === true);
    return { participant, problem: null };
  }

  private candidates(reference: string | null, name: string): readonly KnownParticipant[] {
    const referred = reference === null ? undefined : this.byReference.get(reference);
    if (referred !== undefined) return [referred];
    const named = this.byName.get(name) ?? [];
    return reference === null ? named : named.filter(({ fields }) => fields.externalReference === null);
  }

  private isClaimed(reference: string | null, name: string, participant: KnownParticipant | null): boolean {
    if (participant !== null && this.claimedParticipants.has(participant.participationId)) return true;
    if (reference !== null) return this.claimedReferences.has(reference) || this.claimedNames.get(name) === true;
    return this.claimedNames.has(name);
  }
}

/** How names of companies are compared: neither case nor accents nor punctuation tell two apart. */
function nameKey(name: string): string {
  return plainName(name).replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

function problemWith(value: string, problem: string): RowError {
  return { column: null, problem, value };
}
