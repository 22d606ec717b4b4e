import { z } from 'zod';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';

const naming = z.enum(['codes', 'initials', 'names']);

/** Addresses a screen's link. */
export const displayLinkAddress = z.object({ missionId: wireId<'Mission'>(), linkId: wireId<'DisplayLink'>() });

/** What an organiser decides of a screen: where it stands, and how it names who meets. */
export const newDisplayLinkWire = z
  .strictObject({ label: z.string().trim().min(1).max(80), naming: naming.default('codes') })
  .meta({ id: 'NewDisplayLink' });

const displayLinkWire = z
  .object({
    id: wireId<'DisplayLink'>(),
    label: z.string(),
    naming,
    createdAt: sentInstant,
    expiresAt: sentInstant,
    revokedAt: sentInstant.nullable(),
  })
  .meta({ id: 'DisplayLink' });

export const displayLinksWire = z.object({ items: z.array(displayLinkWire) }).meta({ id: 'DisplayLinks' });

/** With the address to open on the screen. What stands behind its `#` is the secret: shown once and not kept. */
export const issuedDisplayLinkWire = displayLinkWire.extend({ url: z.url() }).meta({ id: 'IssuedDisplayLink' });
