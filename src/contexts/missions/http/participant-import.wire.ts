import { z } from 'zod';
import { wireId } from '../../../platform/http/wire-types.js';
import { likelierSide } from '../domain/imports/likelier-side.js';
import { importFieldsOf } from '../domain/imports/import-field.js';
import type { ImportView } from '../persistence/read-models/import-views.js';

const MAXIMUM_HEADER_CHARACTERS = 5000;

/** Addresses an import inside of a mission. */
export const importAddress = z.object({ missionId: wireId<'Mission'>(), importId: wireId<'ParticipantImport'>() });

/** What is sent beside the file. */
export const importFormWire = z.object({ side: z.enum(['sme', 'buyer']) });

export const mappingWire = z
  .object({ columns: z.record(z.string().max(MAXIMUM_HEADER_CHARACTERS), z.string().max(100).nullable()) })
  .meta({ id: 'ColumnMapping' });

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
    totals: z.object({ rows: z.int(), toCreate: z.int(), toUpdate: z.int(), unchanged: z.int(), bad: z.int() }),
    badRows: z.array(
      z.object({
        row: z.int(),
        errors: z.array(
          z.object({
            column: z.string().nullable(),
            problem: z.string(),
            value: z.string().nullable(),
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
    badRows: badRows.map(({ row, errors }) => ({ row, errors: errors.map(presentError) })),
  };
}

function presentError({ successors, ...error }: ImportView['badRows'][number]['errors'][number]) {
  return { ...error, ...(successors !== undefined && { successors: [...successors] }) };
}
