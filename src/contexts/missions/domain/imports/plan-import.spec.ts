import type { CompanyId, ParticipationId } from '../../../../kernel/id.js';
import type { CheckedRow } from './check-row.js';
import { type ParticipantFields, type StatedFields, UNSTATED_FIELDS } from './participant-fields.js';
import { type ImportPlan, ImportPlanner, type KnownParticipant } from './plan-import.js';
import type { RowChoice } from './row-choice.js';

function planImport(
  rows: readonly CheckedRow[],
  known: readonly KnownParticipant[],
  rowChoices: readonly RowChoice[] = [],
): ImportPlan {
  const planner = new ImportPlanner({ side: 'sme', known, rowChoices });
  for (const row of rows) planner.take(row);
  return planner.plan();
}

describe('taking a list over', () => {
  let rowNumber = 1;
  const row = (stated: StatedFields): CheckedRow => ({ row: (rowNumber += 1), stated, errors: [] });
  const known = (id: string, fields: Partial<ParticipantFields>, status: KnownParticipant['status'] = 'admitted') => ({
    participationId: id as ParticipationId,
    companyId: `company of ${id}` as CompanyId,
    status,
    fields: { ...UNSTATED_FIELDS, ...fields },
  });

  beforeEach(() => {
    rowNumber = 1;
  });

  it('adds who is new and leaves who is the same', () => {
    const rossi = known('rossi', { externalReference: 'S1', name: 'Rossi' });
    const plan = planImport([row({ externalReference: 'S1', name: 'Rossi' }), row({ name: 'Bianchi' })], [rossi]);
    expect(plan).toEqual({
      changes: [{ known: null, fields: { ...UNSTATED_FIELDS, name: 'Bianchi' } }],
      totals: { rows: 2, toCreate: 1, toUpdate: 0, unchanged: 1, skipped: 0, bad: 0 },
      badRows: [],
      resemblingRows: [],
    });
  });

  it('knows a company by its reference, even when it has changed its name', () => {
    const rossi = known('rossi', { externalReference: 'S1', name: 'Rossi', city: 'Como' });
    const plan = planImport([row({ externalReference: 'S1', name: 'Rossi Group' })], [rossi]);
    expect(plan.changes).toEqual([
      { known: rossi, fields: { ...UNSTATED_FIELDS, externalReference: 'S1', name: 'Rossi Group', city: 'Como' } },
    ]);
  });

  it('knows a company without a reference by its name, however it is written', () => {
    const rossi = known('rossi', { name: 'Rossi S.r.l.', city: 'Cantù' });
    const plan = planImport([row({ externalReference: 'S1', name: 'ROSSI SRL' })], [rossi]);
    expect(plan.changes.map((change) => change.known)).toEqual([rossi]);
  });

  it('takes equal names with different references for different companies', () => {
    const rossi = known('rossi', { externalReference: 'S1', name: 'Rossi' });
    expect(planImport([row({ externalReference: 'S2', name: 'Rossi' })], [rossi]).totals.toCreate).toBe(1);
  });

  it('does not guess between two companies of the same name', () => {
    const both = ['S1', 'S2'].map((externalReference) =>
      known(externalReference, { externalReference, name: 'Rossi' }),
    );
    expect(planImport([row({ name: 'Rossi' })], both).badRows).toEqual([
      { row: 2, errors: [{ column: null, problem: 'name-not-unique', value: 'Rossi' }] },
    ]);
  });

  it.each<[string, StatedFields, StatedFields, string]>([
    ['a reference', { externalReference: 'S1', name: 'Rossi' }, { externalReference: 'S1', name: 'Bianchi' }, 'S1'],
    ['a name', { name: 'Rossi' }, { name: 'rossi' }, 'rossi'],
    ['a name, once with a reference', { externalReference: 'S1', name: 'Rossi' }, { name: 'Rossi' }, 'Rossi'],
    ['a name, first without a reference', { name: 'Rossi' }, { externalReference: 'S1', name: 'Rossi' }, 'S1'],
  ])('takes the first of two rows with %s', (_name, first, second, value) => {
    const plan = planImport([row(first), row(second)], []);
    expect(plan.changes.map(({ fields }) => fields.name)).toEqual([first.name]);
    expect(plan.badRows).toEqual([{ row: 3, errors: [{ column: null, problem: 'duplicate-in-file', value }] }]);
  });

  it('admits again who had withdrawn', () => {
    const rossi = known('rossi', { name: 'Rossi' }, 'withdrawn');
    expect(planImport([row({ name: 'Rossi' })], [rossi]).totals.toUpdate).toBe(1);
  });

  it('leaves bad rows out, and only them', () => {
    const bad = { ...row({ name: 'Rossi' }), errors: [{ column: 'Lingue', problem: 'unknown-language', value: 'x' }] };
    const plan = planImport([bad, row({ name: 'Bianchi' })], []);
    expect(plan.totals).toEqual({ rows: 2, toCreate: 1, toUpdate: 0, unchanged: 0, skipped: 0, bad: 1 });
    expect(plan.badRows).toEqual([{ row: 2, errors: bad.errors }]);
  });

  describe('a row that looks like somebody', () => {
    const weaver = known('weaver', { externalReference: 'S1', name: 'Tessitura Lariana S.r.l.', city: 'Como' });
    const looksLikeWeaver = () => row({ externalReference: 'S7', name: 'Tessitura Larianna SpA', city: 'Erba' });
    const update: RowChoice = { row: 2, choice: 'update', participationId: weaver.participationId };

    it('is added and told of, with why it looks like them', () => {
      const plan = planImport([looksLikeWeaver()], [weaver]);
      expect(plan.totals).toEqual({ rows: 1, toCreate: 1, toUpdate: 0, unchanged: 0, skipped: 0, bad: 0 });
      expect(plan.resemblingRows).toEqual([
        {
          row: 2,
          name: 'Tessitura Larianna SpA',
          resemblances: [
            {
              participationId: 'weaver',
              name: 'Tessitura Lariana S.r.l.',
              reasons: [
                { kind: 'similar-name', percent: 97 },
                { kind: 'same-country', countryCode: 'IT' },
              ],
            },
          ],
        },
      ]);
    });

    it('is left out where that was chosen, and still told of', () => {
      const plan = planImport([looksLikeWeaver()], [weaver], [{ row: 2, choice: 'skip' }]);
      expect(plan.changes).toEqual([]);
      expect(plan.totals).toEqual({ rows: 1, toCreate: 0, toUpdate: 0, unchanged: 0, skipped: 1, bad: 0 });
      expect(plan.resemblingRows.map((resembling) => resembling.row)).toEqual([2]);
    });

    it('changes them where that was chosen', () => {
      const plan = planImport([looksLikeWeaver()], [weaver], [update]);
      const fields = { ...weaver.fields, externalReference: 'S7', name: 'Tessitura Larianna SpA', city: 'Erba' };
      expect(plan.changes).toEqual([{ known: weaver, fields }]);
    });

    it('cannot change whom another row of the list is about', () => {
      const plan = planImport(
        [looksLikeWeaver(), row({ externalReference: 'S1', name: 'Tessitura' })],
        [weaver],
        [update],
      );
      expect(plan.badRows).toEqual([{ row: 3, errors: [{ column: null, problem: 'duplicate-in-file', value: 'S1' }] }]);
    });

    it('looks like nobody who has withdrawn', () => {
      const plan = planImport([looksLikeWeaver()], [{ ...weaver, status: 'withdrawn' }], [update]);
      expect(plan.resemblingRows).toEqual([]);
      expect(plan.totals.toCreate).toBe(1);
    });
  });
});
