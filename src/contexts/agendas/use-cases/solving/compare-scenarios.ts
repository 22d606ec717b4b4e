import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { EngineThreads } from '../../../../platform/engine-threads/engine-threads.js';
import type { AgendaVersion, AgendaVersionId, Placement } from '../../domain/agenda-version.js';
import { differenceFrom, type Scenario } from '../../domain/scenario.js';
import { AgendaTermsStore } from '../../persistence/agenda-terms-store.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { takeSnapshot } from '../../planning/snapshot/take-snapshot.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** A version that is compared, with what is in it. */
interface Compared {
  readonly version: AgendaVersion;
  readonly placements: readonly Placement[];
}

/** Puts versions side by side: how good they are, and whom they would disturb. */
@Injectable()
export class CompareScenarios {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly terms: AgendaTermsStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly engineThreads: EngineThreads,
  ) {}

  /** In the order of the ids. */
  async run(
    missionId: MissionId,
    versionIds: readonly AgendaVersionId[],
  ): Promise<Result<readonly Scenario[], { readonly type: 'agenda-version-unknown' }>> {
    const read = await this.read(missionId, versionIds);
    if (read === null) return err({ type: 'agenda-version-unknown' });
    const { compared, published } = read;
    const weights = await this.terms.weights(missionId);
    const frame = { ...(await this.gatherAgendaFrame.run(missionId, published)), weights };
    const { problem } = takeSnapshot(frame);
    const measures = await this.engineThreads.run('measure-agendas', {
      problem,
      // An agenda is read as the engine reads the public one.
      agendas: compared.map(
        ({ placements }) =>
          takeSnapshot({ ...frame, publicPlacements: placements }).problem.previous ?? problem.meetings.map(() => null),
      ),
    });
    return ok(
      compared.flatMap(({ version, placements }, index): Scenario[] => {
        const score = measures[index]?.score;
        if (score === undefined) return [];
        return [
          {
            version,
            difference: published.length === 0 ? null : differenceFrom(published, placements),
            cost: { medium: score.medium, soft: score.soft },
            interpreted: placements.filter(({ interpreterId }) => interpreterId !== null).length,
          },
        ];
      }),
    );
  }

  /** Null where one of the versions is not of this mission. */
  private read(
    missionId: MissionId,
    versionIds: readonly AgendaVersionId[],
  ): Promise<{ readonly compared: readonly Compared[]; readonly published: readonly Placement[] } | null> {
    return this.database.write(async (tx) => {
      const published = await this.publicAgenda.placements(tx, missionId);
      const compared: Compared[] = [];
      for (const id of versionIds) {
        const version = await this.versions.find(tx, missionId, id);
        if (version === null) return null;
        const isPublic = version.status === 'published';
        compared.push({ version, placements: isPublic ? published : await this.versions.placements(tx, id) });
      }
      return { compared, published };
    });
  }
}
