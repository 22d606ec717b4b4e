import type { UserId } from '../../kernel/id.js';
import type { Instant } from '../../kernel/instant.js';
import { mergePresence, type Present } from './presence-list.js';

const present = (userId: string, editing: string | null, minute: number): Present => ({
  userId: userId as UserId,
  editing,
  since: `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z` as Instant,
});

describe('who is present', () => {
  it('is told once for all processes and pages, the longest first', () => {
    const here = [present('anna', null, 5), present('anna', null, 2)];
    const elsewhere = [present('bruno', 'agenda-version:1', 1), present('bruno', null, 0)];
    expect(mergePresence([here, elsewhere])).toEqual([
      present('bruno', 'agenda-version:1', 1),
      present('anna', null, 2),
    ]);
  });

  it('is told for each thing that somebody edits', () => {
    const pages = [present('anna', 'agenda-version:1', 1), present('anna', 'participant:2', 2)];
    expect(mergePresence([pages])).toEqual(pages);
  });
});
