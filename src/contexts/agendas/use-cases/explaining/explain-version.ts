import { Injectable, Logger } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaExplained as EngineAnswer } from '../../../../platform/engine-threads/agenda-tasks.js';
import { EngineThreads } from '../../../../platform/engine-threads/engine-threads.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type AgendaExplanation, isWorthExplaining } from '../../domain/agenda-explanation.js';
import type { AgendaExplained } from '../../domain/agenda-events.js';
import type { AgendaVersion, AgendaVersionId, Placement } from '../../domain/agenda-version.js';
import { AgendaExplanationStore } from '../../persistence/agenda-explanation-store.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import type { AgendaSnapshot } from '../../planning/snapshot/agenda-snapshot.js';
import { slotsBegun, timesOfSlots } from '../../planning/snapshot/frame-slots.js';
import { readDays, readUnplaced, readWorth } from '../../planning/explaining/read-explanation.js';
import { GatherExplainedSnapshot } from './gather-explained-snapshot.js';

/** Nobody waits for it, but a mission of twenty thousand meetings could be explained for hours. */
const MOST_MILLISECONDS = 30_000;
/** Moves to try with one more of each thing: as many as the engine's first round has. */
const STEPS_PER_MEETING = 60;
const STEPS_AT_LEAST = 20_000;

/** A version that is to be explained, and what is in it. */
interface UnexplainedVersion {
  readonly version: AgendaVersion;
  readonly placements: readonly Placement[];
}

/** Finds out on a thread of its own why a version is as it is, and keeps it with the version. */
@Injectable()
export class ExplainVersion {
  private readonly logger = new Logger(ExplainVersion.name);

  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly explanations: AgendaExplanationStore,
    private readonly gatherExplainedSnapshot: GatherExplainedSnapshot,
    private readonly engineThreads: EngineThreads,
    private readonly clock: Clock,
  ) {}

  /**
   * Does nothing where the version is explained, or nobody asks about it any more. Throws where the signal said that
   * this process is about to end.
   */
  async run(missionId: MissionId, versionId: AgendaVersionId, signal: AbortSignal): Promise<void> {
    const found = await this.database.write((tx) => this.unexplained(tx, missionId, versionId));
    if (found === null) return;
    const snapshot = await this.gatherExplainedSnapshot.run(missionId, found.placements);
    const answer = await this.ask(snapshot, signal);
    if (signal.aborted) throw new Error(`The reasons of version ${versionId} are left to another process`);
    if (answer === null) return;
    await this.database.write(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const still = await this.unexplained(tx, missionId, versionId);
      // What was edited meanwhile is explained by the job that the edit has left behind.
      if (still === null || JSON.stringify(still.placements) !== JSON.stringify(found.placements)) return;
      await this.explanations.add(tx, this.read(still.version, snapshot, answer));
      const isPublic = still.version.status === 'published';
      await tx.announce({ type: 'agenda-explained', missionId, versionId, isPublic } satisfies AgendaExplained);
    });
  }

  private async unexplained(
    tx: Transaction,
    missionId: MissionId,
    versionId: AgendaVersionId,
  ): Promise<UnexplainedVersion | null> {
    const version = await this.versions.find(tx, missionId, versionId);
    if (version === null || !isWorthExplaining(version)) return null;
    if (await this.explanations.isExplained(tx, versionId)) return null;
    return { version, placements: await this.versions.placements(tx, versionId) };
  }

  private async ask(snapshot: AgendaSnapshot, signal: AbortSignal): Promise<EngineAnswer | null> {
    const { previous, ...problem } = snapshot.problem;
    const input = {
      problem,
      placements: previous ?? problem.meetings.map(() => null),
      begunSlots: slotsBegun(timesOfSlots(snapshot), this.clock.now()),
      steps: Math.max(STEPS_AT_LEAST, STEPS_PER_MEETING * problem.meetings.length),
      milliseconds: MOST_MILLISECONDS,
    };
    const answer = await this.engineThreads.run('explain-agenda', input, { signal });
    if (answer.status === 'explained') return answer;
    this.logger.error({ event: 'explanation-refused', refusals: answer.refusals });
    return null;
  }

  private read(
    { id: versionId, missionId }: AgendaVersion,
    snapshot: AgendaSnapshot,
    { unplaced, days, worth, areRemediesCutShort }: EngineAnswer,
  ): AgendaExplanation {
    return {
      ...{ versionId, missionId, areRemediesCutShort },
      explainedAt: this.clock.now(),
      worth: worth === null ? null : readWorth(snapshot, worth),
      meetings: readUnplaced(snapshot, unplaced),
      days: readDays(snapshot, days),
    };
  }
}
