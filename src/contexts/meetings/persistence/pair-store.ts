import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Party } from '../domain/party.js';
import type { PairBars } from '../domain/pair-bars.js';
import { KEPT_APART } from './barrier-store.js';
import { TAKES_ROOM } from './meeting-store.js';

/** How two stand to each other when they are to meet. */
export interface PairStanding {
  /** Null where the mission has no such participation, or no longer. */
  readonly parties: readonly [Party | null, Party | null];
  readonly bars: PairBars;
}

const STANDING = `
  SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', participations.id, 'side', participations.side,
            'maximumMeetings', participations.maximum_meetings,
            'agreedMeetings', (SELECT count(*) FROM meetings WHERE mission_id = $1 AND cancelled_at IS NULL
                              AND sme_id = participations.id AND ${TAKES_ROOM})
                            + (SELECT count(*) FROM meetings WHERE mission_id = $1 AND cancelled_at IS NULL
                              AND buyer_id = participations.id AND ${TAKES_ROOM}))), '[]')
          FROM participations
          WHERE participations.mission_id = $1 AND participations.id IN ($2, $3) AND participations.status = 'admitted'
         ) AS parties,
         (SELECT coalesce(jsonb_agg(participation_id ORDER BY participation_id), '[]') FROM vetoes
          WHERE (participation_id, counterpart_id) IN (($2, $3), ($3, $2))) AS "refusedByIds",
         EXISTS (SELECT 1 ${KEPT_APART} AND own.mission_id = $1 AND own.id = $2 AND other.id = $3) AS "isKeptApart",
         EXISTS (SELECT 1 FROM barrier_members
                 WHERE mission_id = $1 AND effect = 'pair' AND participation_id IN ($2, $3)
                 GROUP BY barrier HAVING count(*) = 2) AS "isBlocked"`;

/** What decides whether two can meet: the room that each has left, and what keeps them apart. */
@Injectable()
export class PairStore {
  /** One statement: whoever answers holds the locks of the two meanwhile. */
  async standing(
    tx: Transaction,
    missionId: MissionId,
    [one, other]: readonly [ParticipationId, ParticipationId],
  ): Promise<PairStanding> {
    const [row] = await tx.query<PairBars & { readonly parties: readonly Party[] }>(STANDING, [missionId, one, other]);
    if (row === undefined) throw new Error('A statement without FROM gave no row');
    const { parties, ...bars } = row;
    const partyOf = (id: ParticipationId): Party | null => parties.find((party) => party.id === id) ?? null;
    return { parties: [partyOf(one), partyOf(other)], bars };
  }
}
