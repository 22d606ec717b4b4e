import type { Id, ParticipationId } from '../../../kernel/id.js';
import type { PlacedMeeting } from './agenda-version.js';

/** Why no agenda can be made of what is agreed, or why it will leave agreed meetings without a place. */
export type AgendaFinding =
  | { readonly kind: 'nothing-to-place' }
  /** There are fewer slots at tables than agreed meetings. */
  | {
      readonly kind: 'too-few-places';
      readonly meetings: number;
      readonly places: number;
    }
  /** So many meetings need an interpreter of one of these pairs, written like `it-ru`, and the mission has none. */
  | {
      readonly kind: 'no-interpreter';
      readonly languagePairs: readonly string[];
      readonly meetings: number;
    }
  /** More meetings need an interpreter than all interpreters together have slots. */
  | {
      readonly kind: 'too-few-interpreters';
      readonly meetings: number;
      readonly places: number;
    }
  /** Somebody has agreed to more meetings than it has slots, or than it wants at most. */
  | {
      readonly kind: 'too-few-slots-of-its-own' | 'beyond-its-maximum';
      readonly participationId: ParticipationId;
      readonly meetings: number;
      readonly most: number;
    }
  /** The two are never available at the same time. */
  | ({
      readonly kind: 'never-together';
      readonly meetingId: Id<'Meeting'>;
    } & Pick<PlacedMeeting, 'smeId' | 'buyerId'>);
