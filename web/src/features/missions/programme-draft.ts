import type { Programme, ProgrammeChange, ProgrammeItem } from '../../api-client/contract.js';
import { mergeRevisions } from '../../revision/merge-revisions.js';

export const kinds = [
  'ceremony',
  'meal',
  'transfer',
  'visit',
  'other',
] as const satisfies readonly ProgrammeItem['kind'][];

/** An item as somebody is changing it; `key` tells items apart, also before they have an id. */
export interface ItemDraft extends Pick<ProgrammeItem, 'kind' | 'title' | 'day' | 'startTime' | 'endTime'> {
  readonly key: string;
  readonly id: string | null;
  /** Empty where nothing is said. */
  readonly place: string;
}

/** The whole programme, each item by its key. */
export type ProgrammeDraft = Readonly<Record<string, ItemDraft>>;

export type ItemFault = 'required' | 'ends-before-start';

export function draftsOfItems({ items }: Pick<Programme, 'items'>): ProgrammeDraft {
  return Object.fromEntries(
    items.map(({ id, kind, title, place, day, startTime, endTime }) => [
      id,
      { key: id, id, kind, title, place: place ?? '', day, startTime, endTime },
    ]),
  );
}

/** A new item, on the day of the last one that is there. */
export function newItem(drafts: ProgrammeDraft, firstDay: string): ItemDraft {
  const numbers = Object.keys(drafts).map((key) => Number(/^new-(\d+)$/.exec(key)?.[1] ?? 0));
  const day = Object.values(drafts).at(-1)?.day ?? firstDay;
  const key = `new-${String(Math.max(0, ...numbers) + 1)}`;
  return { key, id: null, kind: 'ceremony', title: '', place: '', day, startTime: '', endTime: '' };
}

export function changeOfProgramme(drafts: ProgrammeDraft): ProgrammeChange {
  return { items: Object.values(drafts).map((draft) => ({ id: draft.id, ...statedOf(draft) })) };
}

function statedOf({ kind, title, place, day, startTime, endTime }: ItemDraft): Omit<ProgrammeChange['items'][0], 'id'> {
  return { kind, title: title.trim(), place: place.trim() === '' ? null : place.trim(), day, startTime, endTime };
}

/** What is wrong with an item; null where nothing is. */
export function faultOfItem({ title, day, startTime, endTime }: ItemDraft): ItemFault | null {
  if (title.trim() === '' || day === '' || startTime === '' || endTime === '') return 'required';
  return endTime <= startTime ? 'ends-before-start' : null;
}

/** All but one. */
export function withoutItem(drafts: ProgrammeDraft, key: string): ProgrammeDraft {
  return Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key));
}

/**
 * The draft once what was sent of it is stored: what was new goes by the id it has now, and what was changed since the
 * sending stays so. Of two new items that say the same it is all one which is which.
 */
export function programmeSince(sent: ProgrammeDraft, stored: ProgrammeDraft, mine: ProgrammeDraft): ProgrammeDraft {
  const idByKey = idsOfNew(sent, stored);
  const named = (drafts: ProgrammeDraft): ProgrammeDraft =>
    Object.fromEntries(
      Object.entries(drafts).map(([key, draft]) => {
        const id = draft.id ?? idByKey.get(key) ?? null;
        return id === null ? [key, draft] : [id, { ...draft, id, key: id }];
      }),
    );
  return mergeRevisions({ base: named(sent), mine: named(mine), theirs: stored }).merged;
}

function idsOfNew(sent: ProgrammeDraft, stored: ProgrammeDraft): ReadonlyMap<string, string> {
  const left = Object.values(stored).filter(({ key }) => !(key in sent));
  const idByKey = new Map<string, string>();
  for (const draft of Object.values(sent).filter(({ id }) => id === null)) {
    const says = JSON.stringify(statedOf(draft));
    const found = left.findIndex((item) => JSON.stringify(statedOf(item)) === says);
    const [item] = found === -1 ? [] : left.splice(found, 1);
    if (item !== undefined) idByKey.set(draft.key, item.key);
  }
  return idByKey;
}
