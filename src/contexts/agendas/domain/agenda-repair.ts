import type { Id, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { ExplainedMeeting } from './agenda-explanation.js';
import type { AgendaPlace, AgendaVersionId, PlacedMeeting } from './agenda-version.js';
import type { PlaceChange } from './change-places.js';

export type AgendaRepairId = Id<'AgendaRepair'>;

/**
 * The mending of the published agenda after something has come up. `overtaken`: a later one, or another publication,
 * answers for it. `nothing-to-do`: nobody's agenda is upset.
 */
export interface AgendaRepair {
  readonly id: AgendaRepairId;
  readonly missionId: MissionId;
  readonly status:
    'queued' | 'proposed' | 'accepted' | 'undone' | 'dismissed' | 'overtaken' | 'nothing-to-do' | 'failed';
  /** What caused it; null where somebody asked for it. Whatever else stands is mended with it. */
  readonly incidentId: Id<'Incident'> | null;
  /** What the repairs were about that it answers for and that nobody has answered; handed on to what answers for it. */
  readonly aboutIncidentIds: readonly Id<'Incident'>[];
  /** Meetings that may move although they are in the freeze window. */
  readonly releasedMeetingIds: readonly Id<'Meeting'>[];
  /** The version that was public when the proposals were made. */
  readonly basedOnId: AgendaVersionId | null;
  readonly acceptedVersionId: AgendaVersionId | null;
  readonly undoneByVersionId: AgendaVersionId | null;
  readonly failure: 'problem-refused' | null;
  readonly requestedAt: Instant;
  readonly preparedAt: Instant | null;
  readonly answeredAt: Instant | null;
}

/** One meeting that a proposal changes, and why: what hit it, or that it gives way to another, or comes in anew. */
export interface ProposedChange extends PlacedMeeting {
  readonly before: AgendaPlace | null;
  readonly after: AgendaPlace | null;
  readonly reason:
    { readonly kind: 'incident'; readonly incidentId: Id<'Incident'> } | { readonly kind: 'makes-room' | 'comes-in' };
}

/** One way to mend the agenda, kept as a proposed version. */
export interface RepairProposal {
  readonly versionId: AgendaVersionId;
  readonly repairId: AgendaRepairId;
  /** From 0: fewest people disturbed first. */
  readonly position: number;
  /** What it is best at, the most telling first. */
  readonly kinds: readonly string[];
  readonly peopleDisturbed: number;
  /** No repair that leaves out as little disturbs fewer people. */
  readonly leastDisturbed: number;
  readonly isProvenMinimal: boolean;
  readonly isWithinBudget: boolean;
  readonly participationIds: readonly ParticipationId[];
  readonly interpreterIds: readonly Id<'Interpreter'>[];
  /** Meetings that were published and do not take place any more. */
  readonly droppedMeetingIds: readonly Id<'Meeting'>[];
  /** Against the published agenda: more, or if negative less. */
  readonly difference: { readonly placed: number; readonly breaks: number; readonly idleSlots: number };
  readonly changes: readonly ProposedChange[];
  /** So many published meetings stay exactly as they are; null where an earlier release has not counted them. */
  readonly kept: number | null;
  /** Why those that are dropped find no other place, what stands alone in the way of most slots first. */
  readonly leftOut: readonly LeftOutMeeting[];
}

export interface LeftOutMeeting {
  readonly meetingId: Id<'Meeting'>;
  readonly obstacles: ExplainedMeeting['obstacles'];
}

/** Everything that those repairs are about, and what they answer for; each incident once. */
export function incidentsOf(
  repairs: readonly Pick<AgendaRepair, 'incidentId' | 'aboutIncidentIds'>[],
): Id<'Incident'>[] {
  const all = repairs.flatMap(({ incidentId, aboutIncidentIds }) =>
    incidentId === null ? aboutIncidentIds : [incidentId, ...aboutIncidentIds],
  );
  return [...new Set(all)];
}

/** A repair that waits for a worker. */
export function requestRepair(
  asked: Pick<AgendaRepair, 'id' | 'missionId' | 'incidentId' | 'aboutIncidentIds' | 'releasedMeetingIds'>,
  now: Instant,
): AgendaRepair {
  return {
    ...asked,
    status: 'queued',
    basedOnId: null,
    acceptedVersionId: null,
    undoneByVersionId: null,
    failure: null,
    requestedAt: now,
    preparedAt: null,
    answeredAt: null,
  };
}

export type RepairRefusal =
  | {
      readonly type: 'repair-not-open';
      readonly repairId: AgendaRepairId;
      readonly foundStatus: AgendaRepair['status'];
    }
  | { readonly type: 'proposal-not-of-repair'; readonly versionId: AgendaVersionId }
  /** A meeting that was to move has begun, or the slot it was to move to has. */
  | { readonly type: 'meetings-have-begun'; readonly meetingIds: readonly Id<'Meeting'>[] };

/** The repair with that proposal chosen. What has begun since the proposals were made keeps it from being so. */
export function acceptProposal(
  repair: AgendaRepair,
  proposal: RepairProposal | undefined,
  versionId: AgendaVersionId,
  startsAtBySlot: ReadonlyMap<Id<'Slot'>, Instant>,
  now: Instant,
): Result<AgendaRepair, RepairRefusal> {
  const open = whileOpen(repair);
  if (!open.ok) return open;
  if (proposal === undefined) return err({ type: 'proposal-not-of-repair', versionId });
  const begun = meetingsBegun(proposal.changes, startsAtBySlot, repair.preparedAt ?? now, now);
  if (begun.length > 0) return err({ type: 'meetings-have-begun', meetingIds: begun });
  return ok({ ...repair, status: 'accepted', acceptedVersionId: versionId, answeredAt: now });
}

/** The repair given up: the agenda stays as it is. */
export function dismissRepair(repair: AgendaRepair, now: Instant): Result<AgendaRepair, RepairRefusal> {
  const open = whileOpen(repair);
  return open.ok ? ok({ ...repair, status: 'dismissed', answeredAt: now }) : open;
}

export type UndoRefusal =
  | {
      readonly type: 'repair-not-accepted';
      readonly repairId: AgendaRepairId;
      readonly foundStatus: AgendaRepair['status'];
    }
  | Extract<RepairRefusal, { readonly type: 'meetings-have-begun' }>;

/** The changes that take back what a repair did, where it was accepted and none of it has begun. */
export function undoRepair(
  repair: AgendaRepair,
  proposal: RepairProposal | undefined,
  startsAtBySlot: ReadonlyMap<Id<'Slot'>, Instant>,
  now: Instant,
): Result<readonly PlaceChange[], UndoRefusal> {
  const { id: repairId, status: foundStatus } = repair;
  if (foundStatus !== 'accepted' || proposal === undefined) {
    return err({ type: 'repair-not-accepted', repairId, foundStatus });
  }
  const back = proposal.changes.map((change) => ({ ...change, before: change.after, after: change.before }));
  const begun = meetingsBegun(back, startsAtBySlot, repair.preparedAt ?? now, now);
  if (begun.length > 0) return err({ type: 'meetings-have-begun', meetingIds: begun });
  return ok(
    back.map(({ meetingId, smeId, buyerId, before, after }) => ({
      meeting: { meetingId, smeId, buyerId },
      from: before,
      to: after,
    })),
  );
}

function whileOpen(repair: AgendaRepair): Result<null, RepairRefusal> {
  const { id: repairId, status: foundStatus } = repair;
  return foundStatus === 'proposed' ? ok(null) : err({ type: 'repair-not-open', repairId, foundStatus });
}

/** Nothing enters a slot that has begun, and nothing leaves one that has begun since the proposals were made. */
function meetingsBegun(
  changes: readonly ProposedChange[],
  startsAtBySlot: ReadonlyMap<Id<'Slot'>, Instant>,
  preparedAt: Instant,
  now: Instant,
): Id<'Meeting'>[] {
  const startOf = (place: AgendaPlace | null): Instant | null =>
    place === null ? null : (startsAtBySlot.get(place.slotId) ?? null);
  return changes.flatMap(({ meetingId, before, after }) => {
    const [left, entered] = [startOf(before), startOf(after)];
    const isLeftTooLate = left !== null && left <= now && left > preparedAt;
    return isLeftTooLate || (entered !== null && entered <= now && entered !== left) ? [meetingId] : [];
  });
}
