import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { toldNameSql } from '../../missions/told-name-sql.js';
import type { FreezeRelease, FreezeReleaseId, NamedRelease, ReleasedThing } from '../domain/freeze-release.js';
import { FreezeReleaseRows } from './repair-rows.js';

/** What repairs may touch within the freeze window. Whoever writes has locked the mission's agendas. */
@Injectable()
export class FreezeReleaseStore {
  async add(tx: Transaction, release: FreezeRelease): Promise<void> {
    await tx.rowsOf(FreezeReleaseRows).insert(release);
  }

  async save(tx: Transaction, { id, ...rest }: FreezeRelease): Promise<void> {
    await tx.rowsOf(FreezeReleaseRows).update({ id }, rest);
  }

  find(tx: Transaction, missionId: MissionId, id: FreezeReleaseId): Promise<FreezeRelease | null> {
    return tx.rowsOf(FreezeReleaseRows).findOneBy({ id, missionId });
  }

  /** The last ones, newest first, those that are over among them. */
  async newest(tx: Transaction, missionId: MissionId, limit: number): Promise<NamedRelease[]> {
    const order = { releasedAt: 'DESC', id: 'DESC' } as const;
    const found = await tx.rowsOf(FreezeReleaseRows).find({ where: { missionId }, order, take: limit });
    const named = await tx.query<{ id: ParticipationId; name: string }>(
      `SELECT participations.id, ${toldNameSql('participations', 'companies')} AS name
       FROM participations JOIN companies ON companies.id = participations.company_id
       WHERE participations.id = ANY($1)`,
      [found.flatMap(({ participationId }) => participationId ?? [])],
    );
    const nameById = new Map<string | null, string>(named.map(({ id, name }) => [id, name]));
    return found.map((release) => ({ ...release, companyName: nameById.get(release.participationId) ?? null }));
  }

  /** Whether what is to be released is there, in that mission. */
  async isOfMission(tx: Transaction, missionId: MissionId, thing: ReleasedThing): Promise<boolean> {
    const { participationId, tableId, slotId } = thing;
    const [found] = await tx.query<{ isThere: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM participations WHERE id = $2 AND mission_id = $1 AND status = 'admitted')
           OR EXISTS (SELECT 1 FROM meeting_tables WHERE id = $3 AND mission_id = $1 AND gone_at IS NULL)
           OR EXISTS (SELECT 1 FROM slots WHERE id = $4 AND mission_id = $1 AND gone_at IS NULL) AS "isThere"`,
      [missionId, participationId, tableId, slotId],
    );
    return found?.isThere ?? false;
  }
}
