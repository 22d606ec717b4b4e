import type { CompanyId, ParticipationId } from '../../../../kernel/id.js';
import type { CheckedRow } from './check-row.js';
import { type ParticipantFields, type StatedFields, UNSTATED_FIELDS } from './participant-fields.js';
import { type ImportFindings, type ImportPlan, ImportPlanner, type KnownParticipant } from './plan-import.js';
import type { RowChoice } from './row-choice.js';

function planImport(
  rows: readonly CheckedRow[],
  known: readonly KnownParticipant[],
  rowChoices: readonly RowChoice[] = [],
  tellsContacts = false,
): ImportFindings & Pick<ImportPlan, 'changes'> {
  const planner = new ImportPlanner({ side: 'sme', known, rowChoices, tellsContacts });
  for (const row of rows) planner.take(row);
  const { changes, findings } = planner.plan();
  return { changes, ...findings };
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
      contactRows: [],
      changedRows: [],
    });
  });

  describe('that tells how participants are reached', () => {
    const contact = { email: 'export@lario.example', phone: '+39 031 000 000', messageLanguage: 'it', timeZone: null };
    const rossi = () => known('rossi', { name: 'Rossi', ...contact });
    const plan = (stated: StatedFields) => planImport([row({ name: 'Rossi', ...stated })], [rossi()], [], true);

    it('leaves it alone where that says the same, or the same written otherwise', () => {
      const same = plan({ email: 'Export@Lario.example', phone: '+39 031000000', messageLanguage: 'it' });
      expect(same.changes).toEqual([]);
      expect(same.contactRows).toEqual([
        { row: 2, name: 'Rossi', email: 'known', phone: 'known', messageLanguage: 'known', timeZone: 'missing' },
      ]);
    });

    it('says what it changes and what it adds', () => {
      const { changes, contactRows, totals } = plan({ email: 'sales@lario.example', timeZone: 'Europe/Rome' });
      const fields = { ...rossi().fields, email: 'sales@lario.example', timeZone: 'Europe/Rome' };
      expect(changes).toEqual([{ known: rossi(), fields }]);
      expect(totals.toUpdate).toBe(1);
      expect(contactRows).toEqual([
        { row: 2, name: 'Rossi', email: 'changed', phone: 'known', messageLanguage: 'known', timeZone: 'added' },
      ]);
    });

    it('tells of rows that are taken alone, and of whoever is new what is missing', () => {
      const bad: CheckedRow = {
        row: 9,
        stated: {},
        errors: [{ column: 'E-mail', problem: 'not-an-email', value: null }],
      };
      expect(planImport([row({ name: 'Bianchi' }), bad], [], [], true).contactRows).toEqual([
        {
          ...{ row: 2, name: 'Bianchi', email: 'missing', phone: 'missing' },
          ...{ messageLanguage: 'missing', timeZone: 'missing' },
        },
      ]);
    });

    it('finds who has the same mailbox under another name', () => {
      const { resemblingRows } = planImport([row({ name: 'Altro Nome', email: contact.email })], [rossi()], [], true);
      expect(resemblingRows.map(({ resemblances }) => resemblances.map(({ reasons }) => reasons[0]))).toEqual([
        [{ kind: 'same-mailbox' }],
      ]);
    });
  });

  it('knows a company by its reference, even when it has changed its name', () => {
    const rossi = known('rossi', { externalReference: 'S1', name: 'Rossi', city: 'Como' });
    const plan = planImport([row({ externalReference: 'S1', name: 'Rossi Group' })], [rossi]);
    expect(plan.changes).toEqual([
      { known: rossi, fields: { ...UNSTATED_FIELDS, externalReference: 'S1', name: 'Rossi Group', city: 'Como' } },
    ]);
  });

  it('tells field by field what it changes of those who are there, and of how they are reached only that it changes', () => {
    const before = { name: 'Rossi', city: 'Como', languages: ['it'], email: 'old@rossi.example' };
    const rossi = known('rossi', before, 'withdrawn');
    const stated = { name: 'Rossi', city: 'Lecco', languages: ['it', 'en'], email: 'new@rossi.example' };
    expect(planImport([row(stated), row({ name: 'Bianchi' })], [rossi]).changedRows).toEqual([
      {
        ...{ row: 2, name: 'Rossi', isBack: true },
        changes: [
          { field: 'city', from: 'Como', to: 'Lecco', isWithheld: false },
          { field: 'languages', from: ['it'], to: ['it', 'en'], isWithheld: false },
          { field: 'email', from: null, to: null, isWithheld: true },
        ],
      },
    ]);
  });

  it('cuts a long text that changes', () => {
    const rossi = known('rossi', { name: 'Rossi' });
    const [changed] = planImport([row({ name: 'Rossi', descriptionIt: 'x'.repeat(500) })], [rossi]).changedRows;
    expect(changed?.changes).toEqual([
      { field: 'descriptionIt', from: null, to: `${'x'.repeat(200)}…`, isWithheld: false },
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
