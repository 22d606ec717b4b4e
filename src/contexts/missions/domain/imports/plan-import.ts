import type { CompanyId, ParticipationId } from '../../../../kernel/id.js';
import type { ComparedCompany } from '../duplicates/resemblance.js';
import { ResemblanceIndex } from '../duplicates/resemblance-index.js';
import { plainName } from '../letter-pairs.js';
import type { Participation, Side } from '../participation.js';
import type { CheckedRow, RowError } from './check-row.js';
import { type ChangedRow, fieldChanges } from './changed-row.js';
import { type ContactRow, contactStandings } from './listed-contact.js';
import { type ParticipantFields, sameFields, UNSTATED_FIELDS, withStated } from './participant-fields.js';
import type { BadRow, ImportTotals } from './participant-import.js';
import type { ResemblingRow, RowChoice } from './row-choice.js';

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
  readonly findings: ImportFindings;
}

/** What whoever sent a list is told about it. */
export interface ImportFindings {
  readonly totals: ImportTotals;
  readonly badRows: readonly BadRow[];
  readonly resemblingRows: readonly ResemblingRow[];
  readonly contactRows: readonly ContactRow[];
  readonly changedRows: readonly ChangedRow[];
}

/** The participants of a mission and side as they are, and what was chosen for rows that look like one of them. */
export interface ImportFacts {
  readonly side: Side;
  readonly known: readonly KnownParticipant[];
  readonly rowChoices: readonly RowChoice[];
  /** Whether the list has a column for how participants are reached. */
  readonly tellsContacts: boolean;
}

/**
 * Decides what each row does to the participants of its mission and side, one row after the other, so that whoever has
 * thousands of them can let others go first in between. A row is about the participant of the same reference; where either
 * has no reference, about the one of the same name. The first row about a participant counts, later ones are bad. A row
 * about nobody that looks like somebody is added, unless another choice was made for it. Whom the list does not mention
 * stays as it is.
 */
export class ImportPlanner {
  private readonly index: ParticipantIndex;
  private readonly resemblances: ResemblanceIndex;
  private readonly side: Side;
  private readonly choiceByRow: ReadonlyMap<number, RowChoice>;
  private readonly admittedById: ReadonlyMap<ParticipationId, KnownParticipant>;
  private readonly changes: PlannedChange[] = [];
  private readonly badRows: BadRow[] = [];
  private readonly resemblingRows: ResemblingRow[] = [];
  private readonly contactRows: ContactRow[] = [];
  private readonly changedRows: ChangedRow[] = [];
  private readonly tellsContacts: boolean;
  private unchanged = 0;
  private skipped = 0;

  constructor({ side, known, rowChoices, tellsContacts }: ImportFacts) {
    const admitted = known.filter(({ status }) => status === 'admitted');
    this.index = new ParticipantIndex(known);
    this.resemblances = new ResemblanceIndex(
      admitted.map(({ participationId: id, fields }) => ({ id, ...comparedCompany(fields, side) })),
    );
    this.side = side;
    this.tellsContacts = tellsContacts;
    this.choiceByRow = new Map(rowChoices.map((choice) => [choice.row, choice]));
    this.admittedById = new Map(admitted.map((participant) => [participant.participationId, participant]));
  }

  /** Takes the next row of the list in. */
  take(row: CheckedRow): void {
    if (row.errors.length > 0) {
      this.badRows.push({ row: row.row, errors: row.errors });
      return;
    }
    const choice = this.index.isAboutSomebody(row) ? null : this.choiceFor(row);
    if (choice?.choice === 'skip') this.skipped += 1;
    else this.takeOver(row, this.index.claim(row, this.chosenBy(choice)));
  }

  /** What the rows that were taken in come to. */
  plan(): ImportPlan {
    const { changes, badRows, resemblingRows, contactRows, changedRows, unchanged, skipped } = this;
    const toCreate = changes.filter((change) => change.known === null).length;
    const toUpdate = changes.length - toCreate;
    const rows = changes.length + unchanged + skipped + badRows.length;
    const totals = { rows, toCreate, toUpdate, unchanged, skipped, bad: badRows.length };
    return { changes, findings: { totals, badRows, resemblingRows, contactRows, changedRows } };
  }

  private takeOver(row: CheckedRow, { participant, problem }: Claim): void {
    if (problem !== null) {
      this.badRows.push({ row: row.row, errors: [problem] });
      return;
    }
    const change = changeOf(row, participant);
    if (this.tellsContacts) {
      const { fields } = change ?? participant ?? { fields: UNSTATED_FIELDS };
      const standings = contactStandings(participant?.fields ?? null, fields);
      this.contactRows.push({ row: row.row, name: fields.name, ...standings });
    }
    if (change === null) {
      this.unchanged += 1;
      return;
    }
    this.changes.push(change);
    if (participant !== null) this.changedRows.push(changedRowOf(row.row, participant, change.fields));
  }

  /** What was chosen for a row that looks like somebody; such a row is noted. Null where it looks like nobody. */
  private choiceFor({ row, stated }: CheckedRow): RowChoice | null {
    const fields = withStated(UNSTATED_FIELDS, stated);
    const resemblances = this.resemblances.resembling(comparedCompany(fields, this.side), null);
    if (resemblances.length === 0) return null;
    this.resemblingRows.push({ row, name: fields.name, resemblances });
    return this.choiceByRow.get(row) ?? null;
  }

  /** Whoever was chosen and has left since is nobody to update: the row is added, as one that looks like nobody is. */
  private chosenBy(choice: RowChoice | null): KnownParticipant | null {
    return choice?.choice === 'update' ? (this.admittedById.get(choice.participationId) ?? null) : null;
  }
}

function changedRowOf(row: number, { status, fields }: KnownParticipant, next: ParticipantFields): ChangedRow {
  return { row, name: fields.name, isBack: status !== 'admitted', changes: fieldChanges(fields, next) };
}

function comparedCompany({ name, countryCode, website, email }: ParticipantFields, side: Side): ComparedCompany {
  return { side, name, countryCode, website, mailbox: email };
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

  /** Whether the reference or the name of a row is that of somebody there is. */
  isAboutSomebody({ stated }: CheckedRow): boolean {
    const { reference, key } = namedBy(stated);
    return this.candidates(reference, key).length > 0;
  }

  /** Takes a row as said of whoever was chosen for it, of whom it is about, or of somebody new. */
  claim({ stated }: CheckedRow, chosen: KnownParticipant | null): Claim {
    const { reference, name, key } = namedBy(stated);
    const candidates = chosen === null ? this.candidates(reference, key) : [chosen];
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

/** By what a row says whom it is about. */
function namedBy({ externalReference: reference = null, name = '' }: CheckedRow['stated']) {
  return { reference, name, key: nameKey(name) };
}

/** How names of companies are compared: neither case nor accents nor punctuation tell two apart. */
function nameKey(name: string): string {
  return plainName(name).replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

function problemWith(value: string, problem: string): RowError {
  return { column: null, problem, value };
}
