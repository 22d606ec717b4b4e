import type { Instant } from '../../../kernel/instant.js';

/** Why the phases of the mission do not let participants wish, ask or answer now. */
export type PhaseBar =
  | { readonly type: 'phase-closed'; readonly act: string; readonly phase: string }
  | {
      readonly type: 'deadline-passed';
      readonly act: string;
      readonly day: string;
      readonly time: string;
      readonly zone: string;
      readonly deadline: Instant;
    };
