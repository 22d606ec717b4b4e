import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { EngineThreads } from '../../../../platform/engine-threads/engine-threads.js';
import { type ReadProposal, readProposal } from '../../planning/repairing/read-repair.js';
import { RepairStore } from '../../persistence/repair-store.js';
import { AcceptRepair } from './accept-repair.js';
import { BeginRepair, type BegunRepair, type RepairCause } from './begin-repair.js';
import { FinishRepair, type FinishedRepair } from './finish-repair.js';

/** Measured on missions of 900 meetings: nearly always the whole search, in a tenth of a second. */
const REPAIR_STEPS = 30_000;
/** People wait for it: what has been found by then is proposed. */
const REPAIR_MILLISECONDS = 500;
const REPAIR_SEED = 1;

/** Somebody who publishes all the time would keep a repair from ever being proposed. */
const MOST_ATTEMPTS = 3;

/** Makes the proposals of a repair on a thread of its own; where the mission lets it, the first is published at once. */
@Injectable()
export class PrepareRepair {
  private readonly logger = new Logger(PrepareRepair.name);

  constructor(
    private readonly database: Database,
    private readonly repairs: RepairStore,
    private readonly beginRepair: BeginRepair,
    private readonly finishRepair: FinishRepair,
    private readonly acceptRepair: AcceptRepair,
    private readonly engineThreads: EngineThreads,
  ) {}

  async run(missionId: MissionId, cause: RepairCause): Promise<void> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const begun = await this.beginRepair.run(missionId, cause);
      if (begun === null) return;
      const finished = await this.finishRepair.run(begun.repair, await this.propose(begun));
      if (finished === null) continue;
      await this.applyByItself(finished);
      return;
    }
    throw new Error(`The agenda of mission ${missionId} changes faster than it can be repaired`);
  }

  private async propose({ repair, snapshot, asked }: BegunRepair): Promise<readonly ReadProposal[] | 'refused'> {
    if (repair.basedOnId === null || (asked.obstacles.length === 0 && repair.releasedMeetingIds.length === 0))
      return [];
    const answer = await this.engineThreads.run('repair-agenda', {
      request: asked.request,
      seed: REPAIR_SEED,
      steps: REPAIR_STEPS,
      milliseconds: REPAIR_MILLISECONDS,
    });
    if (answer.status === 'refused') {
      this.logger.error({ event: 'repair-refused', repairId: repair.id, refusals: answer.refusals });
      return 'refused';
    }
    return answer.proposals.flatMap((proposal, index) => {
      const measure = answer.measures[index];
      const leftOut = answer.leftOut[index] ?? [];
      return measure === undefined ? [] : [readProposal(snapshot, asked.obstacles, proposal, measure, leftOut)];
    });
  }

  private async applyByItself({ repair, proposals: [first] }: FinishedRepair): Promise<void> {
    const { id, missionId, status } = repair;
    if (status !== 'proposed' || first === undefined) return;
    const settings = await this.database.write((tx) => this.repairs.settings(tx, missionId));
    const isHarmless = first.isWithinBudget && first.droppedMeetingIds.length === 0;
    if (settings.isAppliedByItself && isHarmless) await this.acceptRepair.run(missionId, id, first.versionId, null);
  }
}
