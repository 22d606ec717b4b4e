import { AsyncLocalStorage } from 'node:async_hooks';
import type { Id, UserId } from '../../kernel/id.js';

/** Who has something done: a user, or whoever works at a post in the hall, known by its link alone. */
export type Author =
  { readonly kind: 'user'; readonly id: UserId } | { readonly kind: 'post'; readonly id: Id<'FloorLink'> };

const authors = new AsyncLocalStorage<{ author: Author | null }>();

/**
 * Does `work` in somebody's name: facts that it announces are audited with it. Null until somebody is named. What was
 * started inside and lives on is done in nobody's name.
 */
export async function authoredBy<Value>(author: Author | null, work: () => Promise<Value>): Promise<Value> {
  const under = { author };
  try {
    return await authors.run(under, work);
  } finally {
    under.author = null;
  }
}

/** Names whoever has the work under way done, once that is known. Without such work nothing is named. */
export function nameAuthor(author: Author): void {
  const under = authors.getStore();
  if (under !== undefined) under.author = author;
}

/** In whose name work is under way; null where the product works by itself. */
export function currentAuthor(): Author | null {
  return authors.getStore()?.author ?? null;
}
