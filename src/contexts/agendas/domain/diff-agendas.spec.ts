import fc from 'fast-check';
import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { Placement } from './agenda-version.js';
import { type AgendaDiff, diffAgendas, participationsAffected } from './diff-agendas.js';

const placement = (
  meeting: string,
  where: Partial<Record<'slot' | 'table' | 'interpreter', string>> = {},
): Placement => ({
  meetingId: meeting as Id<'Meeting'>,
  smeId: `sme of ${meeting}` as ParticipationId,
  buyerId: `buyer of ${meeting}` as ParticipationId,
  slotId: (where.slot ?? '09:00') as Id<'Slot'>,
  tableId: (where.table ?? 'table 1') as Id<'Table'>,
  interpreterId: (where.interpreter ?? null) as Id<'Interpreter'> | null,
});

describe('the difference between two agendas', () => {
  it('is empty for the same agenda in another order', () => {
    const agenda = [placement('one'), placement('two', { slot: '09:25' })];
    expect(diffAgendas(agenda, agenda.toReversed())).toEqual({ added: [], removed: [], moved: [] });
  });

  it('tells what is new, what is gone, and what is elsewhere', () => {
    const before = [placement('stays'), placement('goes'), placement('moves')];
    const after = [placement('stays'), placement('moves', { table: 'table 2' }), placement('comes')];
    expect(diffAgendas(before, after)).toEqual({
      added: [placement('comes')],
      removed: [placement('goes')],
      moved: [{ before: placement('moves'), after: placement('moves', { table: 'table 2' }) }],
    });
  });

  it('sees another interpreter as a change', () => {
    const after = placement('one', { interpreter: 'interpreter 1' });
    expect(diffAgendas([placement('one')], [after]).moved).toEqual([{ before: placement('one'), after }]);
  });

  it('names everybody affected once, and nobody else', () => {
    const diff = diffAgendas([placement('stays'), placement('goes')], [placement('stays'), placement('comes')]);
    expect(participationsAffected(diff)).toEqual(['buyer of comes', 'buyer of goes', 'sme of comes', 'sme of goes']);
  });

  it('applied to the agenda before gives the agenda after', () => {
    fc.assert(
      fc.property(agendas, agendas, (before, after) => {
        expect(applied(before, diffAgendas(before, after))).toEqual(inOrder(after));
      }),
    );
  });
});

const agendas = fc
  .uniqueArray(
    fc.record({
      meeting: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
      slot: fc.constantFrom('09:00', '09:25'),
      table: fc.constantFrom('table 1', 'table 2'),
      interpreter: fc.constantFrom('interpreter 1', undefined),
    }),
    { selector: ({ meeting }) => meeting },
  )
  .map((drawn) =>
    drawn.map(({ meeting, interpreter, ...where }) =>
      placement(meeting, { ...where, ...(interpreter !== undefined && { interpreter }) }),
    ),
  );

const inOrder = (agenda: readonly Placement[]): Placement[] =>
  agenda.toSorted((one, other) => one.meetingId.localeCompare(other.meetingId));

/** Takes away what the diff takes away and moves, which must be there, and adds what it adds, which must not be there. */
function applied(before: readonly Placement[], { added, removed, moved }: AgendaDiff): Placement[] {
  const leaving = [...removed, ...moved.map((move) => move.before)];
  const staying = before.filter((one) => !leaving.some((other) => other.meetingId === one.meetingId));
  expect(staying).toHaveLength(before.length - leaving.length);
  for (const one of leaving) expect(before).toContainEqual(one);
  return inOrder([...staying, ...added, ...moved.map((move) => move.after)]);
}
