import type { AgendaChanges, Placement } from '../../../api-client/contract.js';

/** What is different in one cell of the grid from the agenda before. */
export interface CellChange {
  readonly kind: 'added' | 'moved' | 'left';
  readonly words: string;
}

/** How the three kinds of change are put into words. */
export interface ChangeWords {
  readonly added: () => string;
  readonly moved: (before: Placement) => string;
  readonly left: (gone: Placement) => string;
}

/** The change of each cell that has one, by `cellKey`: what has come there, or what has left it empty. */
export function changesByCell(changes: AgendaChanges, words: ChangeWords): ReadonlyMap<string, CellChange> {
  const { added, removed, moved } = changes;
  const left = [...removed, ...moved.map(({ before }) => before)];
  return new Map<string, CellChange>([
    ...left.map((gone) => [cellKey(gone), { kind: 'left', words: words.left(gone) }] as const),
    ...added.map((placement) => [cellKey(placement), { kind: 'added', words: words.added() }] as const),
    ...moved.map(({ before, after }) => [cellKey(after), { kind: 'moved', words: words.moved(before) }] as const),
  ]);
}

export const cellKey = ({ slotId, tableId }: Pick<Placement, 'slotId' | 'tableId'>): string => `${slotId} ${tableId}`;
