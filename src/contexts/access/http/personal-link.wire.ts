import { z } from 'zod';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';

/** Addresses the links of a participant, and one of them. */
export const linksAddress = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });
export const linkAddress = linksAddress.extend({ linkId: wireId<'PersonalLink'>() });

/** A link that was given out: never its secret, which is not kept. */
const listedLinkWire = z
  .object({
    id: wireId<'PersonalLink'>(),
    purpose: z.enum(['sign-in', 'partner-page']),
    createdAt: sentInstant,
    expiresAt: sentInstant,
    revokedAt: sentInstant.nullable(),
    /** Since when it only shows, because somebody else answers now. */
    readOnlySince: sentInstant.nullable(),
    /** Since when no code is taken by it, because five wrong ones were entered. */
    codesLockedAt: sentInstant.nullable(),
    lastUsedAt: sentInstant.nullable(),
    uses: z.array(z.object({ kind: z.string(), subjectId: z.uuid().nullable(), usedAt: sentInstant })),
  })
  .meta({ id: 'ListedPersonalLink' });

export const listedLinksWire = z.object({ items: z.array(listedLinkWire) }).meta({ id: 'ListedPersonalLinks' });
