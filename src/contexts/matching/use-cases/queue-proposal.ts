import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { MissionReader } from '../../missions/index.js';
import type { ProposalRunQueued } from '../domain/matching-events.js';
import { type ProposalRefusal, type ProposalRun, type ProposalWish, queueProposal } from '../domain/proposal-run.js';
import { ProposalRunStore } from '../persistence/proposal-run-store.js';

/** Asks for a proposal of meetings; a worker makes it. */
@Injectable()
export class QueueProposal {
  constructor(
    private readonly database: Database,
    private readonly runs: ProposalRunStore,
    private readonly missions: MissionReader,
    private readonly clock: Clock,
  ) {}

  run(wish: Omit<ProposalWish, 'id'>): Promise<Result<ProposalRun, ProposalRefusal>> {
    return this.database.run(async (tx) => {
      const { missionId } = wish;
      await this.runs.lock(tx, missionId);
      const active = await this.runs.findActive(tx, missionId);
      const facts = { activeRunId: active?.id ?? null, hasBothSides: await this.hasBothSides(missionId) };
      const queued = queueProposal({ ...wish, id: newId() }, facts, this.clock.now());
      if (!queued.ok) return queued;
      const { id: runId } = queued.value;
      await this.runs.add(tx, queued.value);
      await tx.announce({ type: 'proposal-run-queued', missionId, runId } satisfies ProposalRunQueued);
      return ok(queued.value);
    });
  }

  private async hasBothSides(missionId: MissionId): Promise<boolean> {
    const sides = new Set((await this.missions.frame(missionId))?.participations.map(({ side }) => side));
    return sides.size === 2;
  }
}
