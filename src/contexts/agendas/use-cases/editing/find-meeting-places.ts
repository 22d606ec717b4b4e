import { Injectable } from '@nestjs/common';
import type { Id, MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { EngineThreads } from '../../../../platform/engine-threads/engine-threads.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersionId, Placement } from '../../domain/agenda-version.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { MeetingPlace } from '../../domain/meeting-place.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { readPlaces } from '../../planning/editing/read-places.js';
import { takeSnapshot } from '../../planning/snapshot/take-snapshot.js';
import { withoutHindered } from '../../planning/snapshot/without-hindered.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';

export type PlacesFailure =
  | { readonly type: 'agenda-version-unknown' }
  | { readonly type: 'meeting-unknown'; readonly meetingId: Id<'Meeting'> }
  /** The agenda itself breaks rules of the mission, so that the engine cannot reckon with it. */
  | { readonly type: 'agenda-not-sound'; readonly refusals: number };

/** An agenda, and what has come up that is in the way of its meetings. */
interface AskedAgenda {
  readonly agenda: readonly Placement[];
  readonly hindrances: readonly Hindrance[];
}

/** Where a meeting of a version could be, slot by slot. */
@Injectable()
export class FindMeetingPlaces {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherHindrances: GatherHindrances,
    private readonly engineThreads: EngineThreads,
    private readonly clock: Clock,
  ) {}

  async run(
    missionId: MissionId,
    versionId: AgendaVersionId,
    meetingId: Id<'Meeting'>,
  ): Promise<Result<readonly MeetingPlace[], PlacesFailure>> {
    const asked = await this.asked(missionId, versionId);
    if (asked === null) return err({ type: 'agenda-version-unknown' });
    const { agenda, hindrances } = asked;
    const whole = takeSnapshot(await this.gatherAgendaFrame.run(missionId, agenda));
    const snapshot = withoutHindered(whole, hindrances, agenda);
    const meeting = snapshot.meetings.findIndex((known) => known.meetingId === meetingId);
    if (meeting < 0) return err({ type: 'meeting-unknown', meetingId });
    const { previous, ...problem } = snapshot.problem;
    const now = this.clock.now();
    const found = await this.engineThreads.run('find-places', {
      problem,
      placements: previous ?? problem.meetings.map(() => null),
      meeting,
      begunSlots: snapshot.slots.filter(({ startsAt }) => startsAt <= now).length,
    });
    if (found.status === 'refused') return err({ type: 'agenda-not-sound', refusals: found.refusals.length });
    return ok(readPlaces(snapshot, meeting, found.slots, hindrances));
  }

  private asked(missionId: MissionId, versionId: AgendaVersionId): Promise<AskedAgenda | null> {
    return this.database.write(async (tx) => {
      const version = await this.versions.find(tx, missionId, versionId);
      if (version === null) return null;
      const agenda = await (version.status === 'published'
        ? this.publicAgenda.placements(tx, missionId)
        : this.versions.placements(tx, versionId));
      return { agenda, hindrances: await this.gatherHindrances.run(tx, missionId) };
    });
  }
}
