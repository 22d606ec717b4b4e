import { Injectable } from '@nestjs/common';
import type { Actor, Display, FloorWorker } from '../../../kernel/actor.js';
import { Database } from '../../../platform/database/database.js';
import { JointLookUps } from '../../../platform/database/joint-look-ups.js';
import { ActorSource } from '../../../platform/http/actor-source.js';
import { hashOfSecret } from '../../../platform/ids/secret.js';
import { Clock } from '../../../platform/time/clock.js';
import { actorMembershipOf, type Membership } from '../domain/membership.js';
import { capabilitiesOfUser } from '../domain/user.js';
import { isOpenFor } from './is-open-for.js';

interface ActorRow {
  readonly secretHash: string;
  readonly userId: Actor['userId'];
  readonly isOrganiser: boolean;
  readonly memberships: readonly Omit<Membership, 'id' | 'userId'>[];
}

/** Finds who is behind the secret of a sign-in or of a link in the hall: one statement, since every request asks. */
@Injectable()
export class ActorReader extends ActorSource {
  /** Hundreds knock at once when the network of a hall is back. */
  private readonly signIns = new JointLookUps((secretHashes) => this.actorsOf(secretHashes));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  actorOf(signInSecret: string): Promise<Actor | null> {
    return this.signIns.of(hashOfSecret(signInSecret));
  }

  async displayOf(linkSecret: string): Promise<Display | null> {
    const [display] = await this.database.query<Display>(
      `SELECT mission_id AS "missionId", naming FROM display_links
       WHERE secret_hash = $1 AND revoked_at IS NULL AND expires_at > $2 AND ${isOpenFor('display_links')}`,
      [hashOfSecret(linkSecret), this.clock.now()],
    );
    return display ?? null;
  }

  async floorWorkerOf(linkSecret: string): Promise<FloorWorker | null> {
    const [worker] = await this.database.query<FloorWorker>(
      `SELECT id AS "linkId", mission_id AS "missionId", jsonb_build_object('kind', post_kind, 'id', post_id) AS post
       FROM floor_links
       WHERE secret_hash = $1 AND revoked_at IS NULL AND expires_at > $2 AND ${isOpenFor('floor_links')}`,
      [hashOfSecret(linkSecret), this.clock.now()],
    );
    return worker ?? null;
  }

  async openAmong(secretHashes: readonly string[]): Promise<ReadonlySet<string>> {
    const open = await this.database.query<{ readonly secretHash: string }>(
      `SELECT secret_hash AS "secretHash" FROM sign_ins WHERE secret_hash = ANY ($1) AND expires_at > $2
       UNION ALL
       SELECT secret_hash FROM display_links
       WHERE secret_hash = ANY ($1) AND expires_at > $2 AND revoked_at IS NULL AND ${isOpenFor('display_links')}
       UNION ALL
       SELECT secret_hash FROM floor_links
       WHERE secret_hash = ANY ($1) AND expires_at > $2 AND revoked_at IS NULL AND ${isOpenFor('floor_links')}`,
      [secretHashes, this.clock.now()],
    );
    return new Set(open.map(({ secretHash }) => secretHash));
  }

  private async actorsOf(secretHashes: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
    const rows = await this.database.query<ActorRow>(
      `SELECT sign_ins.secret_hash AS "secretHash", users.id AS "userId", users.is_organiser AS "isOrganiser",
              coalesce(jsonb_agg(jsonb_build_object(
                'missionId', memberships.mission_id, 'role', memberships.role,
                'participationId', memberships.participation_id) ORDER BY memberships.id)
                FILTER (WHERE memberships.id IS NOT NULL), '[]') AS memberships
       FROM sign_ins
       JOIN users ON users.id = sign_ins.user_id
       LEFT JOIN memberships ON memberships.user_id = users.id AND ${isOpenFor('memberships')}
       WHERE sign_ins.secret_hash = ANY ($1) AND sign_ins.expires_at > $2
       GROUP BY sign_ins.secret_hash, users.id`,
      [secretHashes, this.clock.now()],
    );
    return new Map(rows.map((row) => [row.secretHash, actorOf(row)]));
  }
}

function actorOf(row: ActorRow): Actor {
  const { userId, memberships } = row;
  return { userId, capabilities: capabilitiesOfUser(row), memberships: memberships.map(actorMembershipOf) };
}
