import type { Id, MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { PlacedMeeting, Placement } from './agenda-version.js';

export type FreezeReleaseId = Id<'FreezeRelease'>;

/** What is released: all meetings of one participant, those at one table, or those in one slot. The others are null. */
export interface ReleasedThing {
  readonly participationId: ParticipationId | null;
  readonly tableId: Id<'Table'> | null;
  readonly slotId: Id<'Slot'> | null;
}

/** Somebody lets repairs touch within the freeze window what they would leave alone, until a moment. */
export interface FreezeRelease extends ReleasedThing {
  readonly id: FreezeReleaseId;
  readonly missionId: MissionId;
  readonly releasedBy: UserId;
  readonly releasedAt: Instant;
  readonly endsAt: Instant;
  readonly withdrawnBy: UserId | null;
  readonly withdrawnAt: Instant | null;
}

/** A release with the name of the participant, where it is about one. */
export interface NamedRelease extends FreezeRelease {
  readonly companyName: string | null;
}

export interface ReleaseOver {
  readonly type: 'freeze-release-over';
  readonly releaseId: FreezeReleaseId;
  readonly endsAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** A release that holds from now on. */
export function releaseFromFreeze(
  asked: Pick<FreezeRelease, 'id' | 'missionId' | 'releasedBy'> & ReleasedThing,
  minutes: number,
  now: Instant,
): FreezeRelease {
  return { ...asked, releasedAt: now, endsAt: addMinutes(now, minutes), withdrawnBy: null, withdrawnAt: null };
}

/** Whether repairs heed it at that moment. */
export function isStanding({ endsAt, withdrawnAt }: FreezeRelease, now: Instant): boolean {
  return withdrawnAt === null && endsAt > now;
}

/** The release as taken back; only while it holds. */
export function withdrawRelease(release: FreezeRelease, by: UserId, now: Instant): Result<FreezeRelease, ReleaseOver> {
  const { id: releaseId, endsAt, withdrawnAt } = release;
  if (!isStanding(release, now)) return err({ type: 'freeze-release-over', releaseId, endsAt, withdrawnAt });
  return ok({ ...release, withdrawnBy: by, withdrawnAt: now });
}

/** The meetings that releases name, whether they have a place or wait for one. */
export function releasedMeetings(
  releases: readonly ReleasedThing[],
  meetings: readonly PlacedMeeting[],
  published: readonly Placement[],
): Id<'Meeting'>[] {
  const named = (pick: (thing: ReleasedThing) => string | null): ReadonlySet<string> =>
    new Set(releases.flatMap((release) => pick(release) ?? []));
  const participations = named(({ participationId }) => participationId);
  const tables = named(({ tableId }) => tableId);
  const slots = named(({ slotId }) => slotId);
  const placeByMeeting = new Map(published.map((placement) => [placement.meetingId, placement]));
  return meetings.flatMap(({ meetingId, smeId, buyerId }) => {
    const place = placeByMeeting.get(meetingId);
    const isPlaceReleased = place !== undefined && (tables.has(place.tableId) || slots.has(place.slotId));
    return participations.has(smeId) || participations.has(buyerId) || isPlaceReleased ? [meetingId] : [];
  });
}
