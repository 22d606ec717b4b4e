/** What one call takes on: about twice the largest fair known, and bounded memory. Beyond it, a typed refusal. */
export const LIMITS = {
  slots: 1_000,
  participants: 20_000,
  meetings: 50_000,
  tables: 2_000,
  interpreters: 1_000,
  languagePairs: 1_000,
  venues: 100,
  /** Cells of the largest matrices: meetings x slots and participants x slots. */
  cells: 20_000_000,
  weight: 1_000,
  /** About two hundred years in minutes. */
  minute: 100_000_000,
} as const;
