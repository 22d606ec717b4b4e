import type { Id } from '../../../kernel/id.js';
import type { AgendaVersionId, Placement } from './agenda-version.js';
import { diffAgendas } from './diff-agendas.js';
import type { MeetingPin } from './meeting-pin.js';
import type { AgendaBounds, AgendaGap, FoundCounts } from './solve-progress.js';

/**
 * Why a run ended. `time`: it had all that it was allowed. `nothing-left-to-gain`: no agenda can be better. `taken`:
 * somebody had enough. `steps`: it repeated as many as the run that it repeats.
 */
export type RunEnd = 'time' | 'nothing-left-to-gain' | 'taken' | 'steps';

/** What a run did to the agenda that was public when it began: placement by placement, time, table and interpreter. */
export interface PublicKept {
  readonly versionId: AgendaVersionId;
  readonly meetings: number;
  readonly unmoved: number;
  readonly moved: number;
  readonly leftOut: number;
}

/** Placements that had to stay as they were: the run ends without an agenda where one of them has not. */
export interface Untouched {
  readonly meetings: number;
  /** As many, compared placement by placement once the agenda was made. */
  readonly unmoved: number;
}

/** What is kept of a run that made an agenda, as it was then: the draft may be edited later. */
export interface RunReport extends FoundCounts, AgendaBounds, AgendaGap {
  readonly endedBy: RunEnd;
  /** Of the attempt that ended it. */
  readonly elapsedMilliseconds: number;
  /** The lower both are, in this order, the better; see the engine's `Score`. */
  readonly score: { readonly medium: number; readonly soft: number };
  /** How often a worker has begun it, and whether the last began with what an earlier one had found. */
  readonly attempts: number;
  readonly isContinued: boolean;
  /** What it was not allowed to move, and that it has not: null where everything was free. */
  readonly untouched: Untouched | null;
  /** Parts of meetings that were pinned by hand, and how many of them the agenda keeps: what came up on the day may release one. */
  readonly pins: { readonly asked: number; readonly kept: number };
  /** Null where nothing was public. */
  readonly publicKept: PublicKept | null;
  /** SHA-256 of the placements by meeting: two agendas are the same where it is. */
  readonly digest: string;
  /** Of a repetition: the run that it repeats, and whether the agenda is the same. */
  readonly repeats: { readonly runId: Id<'SolveRun'>; readonly isSame: boolean } | null;
}

/** Compares what was public, placement by placement, with an agenda made from it. */
export function publicKept(
  versionId: AgendaVersionId,
  before: readonly Placement[],
  after: readonly Placement[],
): PublicKept {
  const { moved, removed } = diffAgendas(before, after);
  const unmoved = before.length - moved.length - removed.length;
  return { versionId, meetings: before.length, unmoved, moved: moved.length, leftOut: removed.length };
}

/** Compares what had to stay with the agenda. Throws where something has moved: no such agenda may become a draft. */
export function proveUntouched(staying: readonly Placement[], after: readonly Placement[]): Untouched {
  const { moved, removed } = diffAgendas(staying, after);
  const touched = [...moved.map(({ before }) => before), ...removed].map(({ meetingId }) => meetingId);
  if (touched.length > 0)
    throw new Error(`Meetings ${touched.join(', ')} had to stay and were moved: check their pins`);
  return { meetings: staying.length, unmoved: staying.length };
}

/** How many parts of meetings are pinned, and how many of them an agenda keeps. */
export function pinsKept(pins: readonly MeetingPin[], after: readonly Placement[]): RunReport['pins'] {
  const placeByMeeting = new Map(after.map((placement) => [placement.meetingId, placement]));
  const parts = pins.flatMap(({ meetingId, slotId, tableId, interpreterId }) => {
    const place = placeByMeeting.get(meetingId);
    const pairs = [
      [slotId, place?.slotId] as const,
      [tableId, place?.tableId] as const,
      [interpreterId, place?.interpreterId] as const,
    ];
    return pairs.filter(([pinned]) => pinned !== null);
  });
  return { asked: parts.length, kept: parts.filter(([pinned, found]) => pinned === found).length };
}

/** The placements as one text, the same for the same agenda: what `digest` is made of. */
export function agendaText(placements: readonly Placement[]): string {
  return placements
    .map(({ meetingId, slotId, tableId, interpreterId }) =>
      [meetingId, slotId, tableId, interpreterId ?? '-'].join(' '),
    )
    .sort()
    .join('\n');
}
