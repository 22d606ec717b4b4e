import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { addMinutes } from '../../../../kernel/instant.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { newId } from '../../../../platform/ids/new-id.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { RehearsalRequested } from '../../domain/agenda-events.js';
import type { Rehearsal, RehearsalId } from '../../domain/rehearsal.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { RehearsalStore } from '../../persistence/rehearsal-store.js';

export type AskRehearsalFailure =
  | { readonly type: 'agenda-version-unknown' }
  | { readonly type: 'rehearsal-active'; readonly rehearsalId: RehearsalId };

/** A worker notes progress every second or so: one that has noted none for so long is gone. */
const LOST_AFTER_MINUTES = 10;

/** Reports are long, and nobody compares more. */
const MOST_LISTED = 5;

/** Asks for a day of a version to be played; a worker plays it. */
@Injectable()
export class AskForRehearsal {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly rehearsals: RehearsalStore,
    private readonly clock: Clock,
  ) {}

  run(
    wish: Pick<Rehearsal, 'missionId' | 'versionId' | 'day' | 'terms' | 'seed'>,
  ): Promise<Result<Rehearsal, AskRehearsalFailure>> {
    return this.database.run(async (tx) => {
      const { missionId, versionId } = wish;
      await this.versions.lockMission(tx, missionId);
      if ((await this.versions.find(tx, missionId, versionId)) === null) return err({ type: 'agenda-version-unknown' });
      const now = this.clock.now();
      const activeId = await this.rehearsals.findActive(tx, missionId, addMinutes(now, -LOST_AFTER_MINUTES), now);
      if (activeId !== null) return err({ type: 'rehearsal-active', rehearsalId: activeId });
      const rehearsal: Rehearsal = {
        ...wish,
        id: newId(),
        status: 'queued',
        share: 0,
        report: null,
        failure: null,
        requestedAt: now,
        finishedAt: null,
      };
      await this.rehearsals.add(tx, rehearsal);
      const { id: rehearsalId } = rehearsal;
      await tx.announce({ type: 'rehearsal-requested', missionId, rehearsalId } satisfies RehearsalRequested);
      return ok(rehearsal);
    });
  }

  /** The newest ones, newest first. */
  latest(missionId: MissionId): Promise<Rehearsal[]> {
    return this.rehearsals.list(missionId, MOST_LISTED);
  }

  /** Ends one that waits or is played; of one that is over nothing changes. Null where there is no such rehearsal. */
  async cancel(missionId: MissionId, id: RehearsalId): Promise<Rehearsal | null> {
    if ((await this.rehearsals.find(missionId, id)) === null) return null;
    await this.database.write((tx) => this.rehearsals.end(tx, id, { status: 'cancelled' }, this.clock.now()));
    return this.rehearsals.find(missionId, id);
  }
}
