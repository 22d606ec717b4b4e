import { v7 } from 'uuid';
import type { Id } from '../../kernel/id.js';

/** A fresh UUIDv7: its order is about the order of creation, which keeps index pages together. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>;
}
