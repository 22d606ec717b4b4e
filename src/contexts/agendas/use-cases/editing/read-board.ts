import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { AgendaVersionId, Placement } from '../../domain/agenda-version.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { MeetingPin } from '../../domain/meeting-pin.js';
import { AgendaTermsStore } from '../../persistence/agenda-terms-store.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import type { AgendaFrame } from '../../planning/frame/agenda-frame.js';
import { standingPins } from '../../planning/rules/standing-pins.js';
import type { AgendaSnapshot } from '../../planning/snapshot/agenda-snapshot.js';
import { slotsBegun, timesOfSlots } from '../../planning/snapshot/frame-slots.js';
import { takeSnapshot } from '../../planning/snapshot/take-snapshot.js';
import { withoutHindered } from '../../planning/snapshot/without-hindered.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherHindrances } from '../gathering/gather-hindrances.js';

/** A version as somebody sees it who is about to move a meeting of it. */
export interface Board {
  readonly frame: AgendaFrame;
  /** Of the public version with what was booked since. */
  readonly placements: readonly Placement[];
  readonly hindrances: readonly Hindrance[];
  /** What of the pins the version keeps: nothing moves it for the sake of another meeting. */
  readonly pins: readonly MeetingPin[];
  /** The same for the engine, in which nothing hindered is free. */
  readonly snapshot: AgendaSnapshot;
  readonly begunSlots: number;
}

/** Reads a version with everything that a move in it is held against. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly terms: AgendaTermsStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherHindrances: GatherHindrances,
    private readonly clock: Clock,
  ) {}

  /** Null where the mission has no such version. */
  async run(missionId: MissionId, versionId: AgendaVersionId): Promise<Board | null> {
    const read = await this.database.write(async (tx) => {
      const version = await this.versions.find(tx, missionId, versionId);
      if (version === null) return null;
      const placements = await (version.status === 'published'
        ? this.publicAgenda.placements(tx, missionId)
        : this.versions.placements(tx, versionId));
      return { placements, hindrances: await this.gatherHindrances.run(tx, missionId) };
    });
    if (read === null) return null;
    const { placements, hindrances } = read;
    const frame = await this.gatherAgendaFrame.run(missionId, placements);
    const pins = standingPins(frame, await this.terms.pins(missionId));
    const snapshot = withoutHindered(takeSnapshot({ ...frame, pins }), hindrances, placements);
    const begunSlots = slotsBegun(timesOfSlots(snapshot), this.clock.now());
    return { frame, placements, hindrances, pins, snapshot, begunSlots };
  }
}
