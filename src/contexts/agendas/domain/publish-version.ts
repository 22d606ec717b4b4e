import type { UserId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { AgendaVersion, AgendaVersionId } from './agenda-version.js';

export type PublishRefusal =
  | { readonly type: 'already-published'; readonly versionId: AgendaVersionId; readonly publishedAt: Instant | null }
  | { readonly type: 'not-a-draft'; readonly versionId: AgendaVersionId; readonly foundStatus: AgendaVersion['status'] }
  | {
      readonly type: 'agenda-moved-on';
      readonly basedOnId: AgendaVersionId | null;
      /** The version public now; null where none is. */
      readonly publishedId: AgendaVersionId | null;
      readonly publishedNumber: number | null;
    };

/** Who publishes, and whether as the final agenda. */
export interface PublishWish {
  /** Null for the product itself. */
  readonly publishedBy: UserId | null;
  readonly isFinal: boolean;
  /** Why, in somebody's own words; null leaves what the version says of itself. */
  readonly note?: string | null;
}

/** What publishing changes: this version, and the one it takes the place of. */
export interface Publication {
  readonly published: AgendaVersion;
  readonly superseded: AgendaVersion | null;
}

/** Whether the version is still to be decided on: made by an organiser's wish, or proposed by the product. */
export function isDraft({ status }: Pick<AgendaVersion, 'status'>): boolean {
  return status === 'draft' || status === 'proposed';
}

/**
 * What is public, as far as a publication asks: `bases` are the versions that a draft may have been made from, the
 * public one and those from which only bookings lead to it, or what took out lost meetings; null among them stands for
 * nothing public.
 */
export interface PublicNow {
  readonly version: AgendaVersion | null;
  readonly bases: readonly (AgendaVersionId | null)[];
}

/** Whether the version may take the place of the one that is public now. */
export function isPublishable(version: AgendaVersion, bases: PublicNow['bases']): boolean {
  return isDraft(version) && bases.includes(version.basedOnId);
}

const NOTHING_PUBLIC = { id: null, number: null };

/**
 * Publishing is a fast-forward: only a draft made from the version that is public now may take its place, so nobody's
 * agenda is changed by somebody who had not seen it. What people have booked since does not stand in its way, nor what was taken
 * out since it is agreed no more; whoever publishes takes both over first.
 */
export function publishVersion(
  version: AgendaVersion,
  { version: publicNow, bases }: PublicNow,
  { publishedBy, isFinal, note = null }: PublishWish,
  now: Instant,
): Result<Publication, PublishRefusal> {
  const { id: versionId, status, basedOnId, publishedAt } = version;
  const { id: publishedId, number: publishedNumber } = publicNow ?? NOTHING_PUBLIC;
  if (status === 'published') return err({ type: 'already-published', versionId, publishedAt });
  if (!isDraft(version)) return err({ type: 'not-a-draft', versionId, foundStatus: status });
  if (!isPublishable(version, bases)) {
    return err({ type: 'agenda-moved-on', basedOnId, publishedId, publishedNumber });
  }
  return ok({
    published: {
      ...version,
      ...{ basedOnId: publishedId, publishedBy, isFinal, publishedAt: now },
      status: 'published',
      note: note ?? version.note,
    },
    superseded: publicNow && { ...publicNow, status: 'superseded' },
  });
}

/** A draft that nobody wants: it stays in the history. */
export function rejectVersion(
  version: AgendaVersion,
  note: string | null,
): Result<AgendaVersion, Extract<PublishRefusal, { readonly type: 'not-a-draft' }>> {
  if (version.status === 'rejected') return ok(version);
  if (!isDraft(version)) return err({ type: 'not-a-draft', versionId: version.id, foundStatus: version.status });
  return ok({ ...version, status: 'rejected', note: note ?? version.note });
}
