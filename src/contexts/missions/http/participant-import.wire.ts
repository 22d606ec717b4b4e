import { z } from 'zod';
import { wireId } from '../../../platform/http/wire-types.js';
import type { ShownValue } from '../domain/imports/changed-row.js';
import { MAXIMUM_PARTICIPANT_ROWS } from '../domain/imports/import-table.js';
import { likelierSide } from '../domain/imports/likelier-side.js';
import { importFieldsOf } from '../domain/imports/import-field.js';
import type { ImportView } from '../persistence/read-models/import-views.js';
import { presentReasons, resemblanceReasonWire } from './duplicates/duplicates.wire.js';

const MAXIMUM_HEADER_CHARACTERS = 5000;

/** Addresses an import inside of a mission. */
export const importAddress = z.object({ missionId: wireId<'Mission'>(), importId: wireId<'ParticipantImport'>() });

/** What is sent beside the file. */
export const importFormWire = z.object({ side: z.enum(['sme', 'buyer']) });

export const mappingWire = z
  .object({ columns: z.record(z.string().max(MAXIMUM_HEADER_CHARACTERS), z.string().max(100).nullable()) })
  .meta({ id: 'ColumnMapping' });

const chosenRow = z.int().positive();

/** What becomes of rows that look like somebody; those that are not named are added. */
export const rowChoicesWire = z
  .object({
    choices: z
      .array(
        z.discriminatedUnion('choice', [
          z.object({ row: chosenRow, choice: z.enum(['add', 'skip']) }),
          z.object({ row: chosenRow, choice: z.literal('update'), participationId: wireId<'Participation'>() }),
        ]),
      )
      .max(MAXIMUM_PARTICIPANT_ROWS),
  })
  .meta({ id: 'RowChoices' });

const shownValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

const contactStanding = z.enum(['missing', 'known', 'added', 'changed']);

export const participantImportWire = z
  .object({
    id: wireId<'ParticipantImport'>(),
    side: z.enum(['sme', 'buyer']),
    /** The other side, where the titles of the columns are rather those of its list; null otherwise. */
    likelierSide: z.enum(['sme', 'buyer']).nullable(),
    fileName: z.string(),
    state: z.enum(['checked', 'confirmed']),
    columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
    fields: z.array(z.object({ name: z.string(), isRequired: z.boolean() })),
    totals: z.object({
      rows: z.int(),
      toCreate: z.int(),
      toUpdate: z.int(),
      unchanged: z.int(),
      /** Rows that look like somebody who is there, and are left out for it. */
      skipped: z.int(),
      bad: z.int(),
    }),
    /** Rows that would be added although somebody who is there looks like them, and what was chosen for them. */
    resemblingRows: z.array(
      z.object({
        row: z.int(),
        name: z.string(),
        choice: z.enum(['add', 'skip', 'update']),
        /** Of whom the row is taken to be said; null unless that was chosen. */
        chosenId: wireId<'Participation'>().nullable(),
        resemblances: z.array(
          z.object({
            participationId: wireId<'Participation'>(),
            name: z.string(),
            reasons: z.array(resemblanceReasonWire),
          }),
        ),
      }),
    ),
    /**
     * What the good rows do to how their participants are reached: `missing` and `known` change nothing, whatever is known is
     * never taken away. Empty where no column tells that, and once it is confirmed.
     */
    contactRows: z.array(
      z.object({
        row: z.int(),
        name: z.string(),
        email: contactStanding,
        phone: contactStanding,
        messageLanguage: contactStanding,
        timeZone: contactStanding,
      }),
    ),
    /**
     * What good rows change of those who are there. How somebody is reached is not told: such a change is withheld, and a long
     * text is cut. Empty once it is confirmed.
     */
    changedRows: z.array(
      z.object({
        row: z.int(),
        name: z.string(),
        /** It had withdrawn, and takes part again. */
        isBack: z.boolean(),
        changes: z.array(z.object({ field: z.string(), from: shownValue, to: shownValue, isWithheld: z.boolean() })),
      }),
    ),
    /** The columns fill what was chosen for an earlier list of the mission with the same headers. */
    areColumnsRemembered: z.boolean(),
    badRows: z.array(
      z.object({
        row: z.int(),
        errors: z.array(
          z.object({
            column: z.string().nullable(),
            problem: z.string(),
            value: z.string().nullable(),
            /** The cell is not empty; what it holds is not told, since it may be how somebody is reached. */
            isWithheld: z.boolean().optional(),
            /** Of a code of another edition: which, and the codes that took its place. */
            edition: z.string().optional(),
            successors: z.array(z.string()).optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ParticipantImport' });

export type ParticipantImportWire = z.infer<typeof participantImportWire>;

/** A list that was sent, with the fields that its columns can fill. */
export function presentImport({
  id,
  side,
  fileName,
  state,
  columns,
  totals,
  badRows,
  resemblingRows,
  contactRows,
  changedRows,
  areColumnsRemembered,
  rowChoices,
}: ImportView): ParticipantImportWire {
  return {
    id,
    side,
    likelierSide: likelierSide(columns, side),
    fileName,
    state,
    columns: [...columns],
    fields: importFieldsOf(side).map(({ name, requiredFor }) => ({ name, isRequired: requiredFor.includes(side) })),
    totals,
    resemblingRows: presentResemblingRows(resemblingRows, rowChoices),
    contactRows: [...contactRows],
    changedRows: changedRows.map(({ changes, ...row }) => ({ ...row, changes: changes.map(presentChange) })),
    areColumnsRemembered,
    badRows: badRows.map(({ row, errors }) => ({ row, errors: errors.map(presentError) })),
  };
}

function presentResemblingRows(
  resemblingRows: ImportView['resemblingRows'],
  choices: ImportView['rowChoices'],
): ParticipantImportWire['resemblingRows'] {
  const choiceByRow = new Map(choices.map((choice) => [choice.row, choice]));
  return resemblingRows.map(({ row, name, resemblances }) => {
    const choice = choiceByRow.get(row);
    return {
      row,
      name,
      choice: choice?.choice ?? 'add',
      chosenId: choice?.choice === 'update' ? choice.participationId : null,
      resemblances: resemblances.map(({ reasons, ...resemblance }) => ({
        ...resemblance,
        reasons: presentReasons(reasons),
      })),
    };
  });
}

function presentChange({ from, to, ...change }: ImportView['changedRows'][number]['changes'][number]) {
  return { ...change, from: presentValue(from), to: presentValue(to) };
}

function presentValue(value: ShownValue): z.infer<typeof shownValue> {
  return typeof value === 'object' && value !== null ? [...value] : value;
}

function presentError({ successors, ...error }: ImportView['badRows'][number]['errors'][number]) {
  return { ...error, ...(successors !== undefined && { successors: [...successors] }) };
}
