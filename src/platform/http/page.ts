import { z, type ZodType } from 'zod';
import { problemException } from './problem.js';
import { isStorable } from './storable-text.js';

const DEFAULT_PAGE_SIZE = 50;
const MAXIMUM_PAGE_SIZE = 200;

/** The query of a list that is read page by page. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(MAXIMUM_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
});

/** A page of a list, with the cursor of the next one or null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** The sort key of a list in order of time: the instant, and the id among equal ones. */
export const timeKey = z.tuple([z.iso.datetime(), z.uuid()]);

/** The wire shape of a page of those items. */
export function pageOf<Item extends ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Cuts a page out of rows that were read with one more than `limit`; `keyOf` gives the sort key the next page starts after. */
export function cutPage<Item>(
  rows: readonly Item[],
  limit: number,
  keyOf: (item: Item) => readonly string[],
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null;
  return { items, nextCursor };
}

/** The sort key of so many parts in a cursor, or null without one; a cursor that was not made here is a problem. */
export function decodeCursor(cursor: string | undefined, length: number): readonly string[] | null {
  return readCursor(cursor, z.array(z.string().refine(isStorable)).length(length));
}

/** The sort key of that form in a cursor, or null without one; a cursor that was not made here is a problem. */
export function readCursor<Key>(cursor: string | undefined, key: ZodType<Key>): Key | null {
  if (cursor === undefined) return null;
  const parsed = key.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  throw problemException('invalid-cursor', 400, 'Invalid cursor', 'Start again from the first page.');
}

function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
