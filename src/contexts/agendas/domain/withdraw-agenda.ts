import type { Id, MissionId, UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { AgendaVersion, AgendaVersionId } from './agenda-version.js';

/** What was public is so no more, and nothing is in its place. */
export interface AgendaWithdrawal {
  readonly versionId: AgendaVersionId;
  readonly missionId: MissionId;
  readonly withdrawnBy: UserId;
  readonly withdrawnAt: Instant;
  /** Why, in somebody's own words. */
  readonly note: string | null;
}

export type WithdrawalRefusal =
  /** Something else is public, or nothing. */
  | { readonly type: 'not-public'; readonly versionId: AgendaVersionId; readonly publishedId: AgendaVersionId | null }
  /** What has begun cannot be undone. */
  | { readonly type: 'agenda-has-begun'; readonly meetingIds: readonly Id<'Meeting'>[] };

/** What is public, as far as a withdrawal asks. */
export interface WithdrawnFrom {
  readonly version: AgendaVersion | null;
  /** That version, and those from which only bookings lead to it. */
  readonly bases: readonly (AgendaVersionId | null)[];
  /** Public meetings in slots that have begun. */
  readonly begunIds: readonly Id<'Meeting'>[];
}

/** The version as it is when nothing takes its place: in the history like any that was public before. */
export function withdrawAgenda(
  versionId: AgendaVersionId,
  { version, bases, begunIds }: WithdrawnFrom,
): Result<AgendaVersion, WithdrawalRefusal> {
  if (version === null || !bases.includes(versionId)) {
    return err({ type: 'not-public', versionId, publishedId: version === null ? null : version.id });
  }
  if (begunIds.length > 0) return err({ type: 'agenda-has-begun', meetingIds: begunIds });
  return ok({ ...version, status: 'superseded' });
}
