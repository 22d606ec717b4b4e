import type { AgendaChanges, Placement } from '../../api-client/contract.js';

/** One meeting that differs between two versions; null for no place. */
export interface ListedChange {
  readonly kind: 'added' | 'removed' | 'moved';
  readonly meetingId: string;
  readonly sme: string;
  readonly buyer: string;
  readonly before: Placement | null;
  readonly after: Placement | null;
}

/** All that differs, in order of firms, so that a person finds theirs. */
export function changesInOrder({ added, removed, moved }: AgendaChanges): readonly ListedChange[] {
  const all = [
    ...added.map((after) => listed('added', null, after)),
    ...removed.map((before) => listed('removed', before, null)),
    ...moved.map(({ before, after }) => listed('moved', before, after)),
  ].flat();
  return all.sort((one, other) => one.sme.localeCompare(other.sme) || one.buyer.localeCompare(other.buyer));
}

function listed(kind: ListedChange['kind'], before: Placement | null, after: Placement | null): ListedChange[] {
  const either = after ?? before;
  if (either === null) return [];
  const { meetingId, sme, buyer } = either;
  return [{ kind, meetingId, sme: sme.companyName, buyer: buyer.companyName, before, after }];
}
