import type { ParticipationId } from '../../src/kernel/id.js';
import { newId } from '../../src/platform/ids/new-id.js';
import type { Caller } from './caller.js';
import type { MissionWithCompanies } from './mission-with-companies.js';
import type { TestProduct } from './test-product.js';

/** Somebody else who acts for that participation from now on. */
export async function colleagueOf(
  product: TestProduct,
  mission: MissionWithCompanies,
  participationId: ParticipationId | undefined,
): Promise<Caller> {
  const userId = newId<'User'>();
  await product.database.query('INSERT INTO users (id, created_at, is_organiser) VALUES ($1, now(), false)', [userId]);
  await product.database.query('UPDATE memberships SET user_id = $1 WHERE participation_id = $2', [
    userId,
    participationId,
  ]);
  return mission.callerOf(participationId);
}
