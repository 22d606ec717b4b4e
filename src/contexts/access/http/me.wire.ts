import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { wireId } from '../../../platform/http/wire-types.js';

/** The secret of a personal link, as it stands behind the `#` of its address. */
export const signInWire = z.object({ token: z.string().min(1).max(200) }).meta({ id: 'SignIn' });

/** Who is signed in, and where they belong. */
export const meWire = z
  .object({
    userId: wireId<'User'>(),
    capabilities: z.array(z.string()),
    memberships: z.array(
      z.object({
        missionId: wireId<'Mission'>(),
        role: z.enum(['organiser', 'sme', 'buyer']),
        participationId: wireId<'Participation'>().nullable(),
      }),
    ),
  })
  .meta({ id: 'Me' });

export type MeWire = z.infer<typeof meWire>;

/** An actor as their own browser sees them. */
export function presentMe({ userId, capabilities, memberships }: Actor): MeWire {
  return {
    userId,
    capabilities: [...capabilities],
    memberships: memberships.map(({ missionId, role, participationId }) => ({ missionId, role, participationId })),
  };
}
