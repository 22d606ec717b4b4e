import { z } from 'zod';
import type { UserId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import { isStanding, type NamedRelease } from '../../domain/freeze-release.js';

const LONGEST_RELEASE_MINUTES = 480;

const minutes = z.int().min(1).max(LONGEST_RELEASE_MINUTES);

/** What is to be released, and for how long. */
export const newFreezeReleaseWire = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('participation'), participationId: wireId<'Participation'>(), minutes }),
    z.strictObject({ kind: z.literal('table'), tableId: wireId<'Table'>(), minutes }),
    z.strictObject({ kind: z.literal('slot'), slotId: wireId<'Slot'>(), minutes }),
  ])
  .meta({ id: 'NewFreezeRelease' });

const who = z.enum(['you', 'colleague']);

/** One of the ids is there; the name is that of the participant. */
export const freezeReleaseWire = z
  .object({
    id: wireId<'FreezeRelease'>(),
    participationId: wireId<'Participation'>().nullable(),
    companyName: z.string().nullable(),
    tableId: wireId<'Table'>().nullable(),
    slotId: wireId<'Slot'>().nullable(),
    releasedBy: who,
    releasedAt: sentInstant,
    endsAt: sentInstant,
    withdrawnBy: who.nullable(),
    withdrawnAt: sentInstant.nullable(),
    isStanding: z.boolean(),
  })
  .meta({ id: 'FreezeRelease' });

export const freezeReleasesWire = z.object({ items: z.array(freezeReleaseWire) }).meta({ id: 'FreezeReleases' });

/** A release for that reader, at that moment. */
export function presentRelease(release: NamedRelease, reader: UserId, now: Instant): z.infer<typeof freezeReleaseWire> {
  const { id, participationId, companyName, tableId, slotId, releasedAt, endsAt, withdrawnAt } = release;
  const whoIs = (user: UserId) => (user === reader ? ('you' as const) : ('colleague' as const));
  return {
    ...{ id, participationId, companyName, tableId, slotId, releasedAt, endsAt, withdrawnAt },
    releasedBy: whoIs(release.releasedBy),
    withdrawnBy: release.withdrawnBy === null ? null : whoIs(release.withdrawnBy),
    isStanding: isStanding(release, now),
  };
}
