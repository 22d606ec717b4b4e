import { z } from 'zod';
import type { ListedFloorLink } from '../../../access/index.js';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';

/** Addresses the link of a post. */
export const floorLinkAddress = z.object({ missionId: wireId<'Mission'>(), linkId: wireId<'FloorLink'>() });

const postWire = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('interpreter'), id: wireId<'Interpreter'>() }),
  z.strictObject({ kind: z.literal('table'), id: wireId<'Table'>() }),
]);

/** For whom a link is. */
export const newFloorLinkWire = z.strictObject({ post: postWire }).meta({ id: 'NewFloorLink' });

const floorLinkWire = z
  .object({
    id: wireId<'FloorLink'>(),
    post: z.object({ kind: z.enum(['interpreter', 'table']), id: z.uuid() }),
    createdAt: sentInstant,
    expiresAt: sentInstant,
  })
  .meta({ id: 'FloorLink' });

export const floorLinksWire = z.object({ items: z.array(floorLinkWire) }).meta({ id: 'FloorLinks' });

/** With the address to open. What stands behind its `#` is the secret: shown once and not kept. */
export const issuedFloorLinkWire = floorLinkWire.extend({ url: z.url() }).meta({ id: 'IssuedFloorLink' });

export function presentFloorLink({
  id,
  postKind,
  postId,
  createdAt,
  expiresAt,
}: ListedFloorLink): z.infer<typeof floorLinkWire> {
  return { id, post: { kind: postKind, id: postId }, createdAt, expiresAt };
}
