import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Clock } from '../../../../platform/time/clock.js';
import type { Placement } from '../../domain/agenda-version.js';
import { findFreedPlaces, type FreedPlace } from '../../domain/freed-place.js';
import { type Hindrance, hindrancesOf } from '../../domain/hindrance.js';
import type { Obstacle } from '../../domain/obstacle.js';
import type { KeptPlace } from '../../domain/standby.js';
import { AgendaTermsStore } from '../../persistence/agenda-terms-store.js';
import { LeftFreeStore } from '../../persistence/left-free-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { StandbyStore } from '../../persistence/standby-store.js';
import type { AgendaFrame } from '../../planning/frame/agenda-frame.js';
import { InterpreterDuties } from '../../planning/rules/interpreter-duties.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';
import { GatherObstacles } from '../gathering/gather-obstacles.js';

/** The places that are free at a moment, with all that decides who could come into them. */
export interface FreedSituation {
  readonly places: readonly FreedPlace[];
  readonly frame: AgendaFrame;
  readonly published: readonly Placement[];
  readonly hindrances: readonly Hindrance[];
  /** What stands in the way, whoever joins from elsewhere. */
  readonly obstacles: readonly Obstacle[];
  /** Places that are being offered, each kept for whoever is asked. */
  readonly openOffers: readonly KeptPlace[];
}

/** Brings together which places have become free on the day. */
@Injectable()
export class GatherFreedPlaces {
  constructor(
    private readonly publicAgenda: PublicAgendaStore,
    private readonly standby: StandbyStore,
    private readonly leftFree: LeftFreeStore,
    private readonly terms: AgendaTermsStore,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly gatherObstacles: GatherObstacles,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, missionId: MissionId): Promise<FreedSituation> {
    const published = await this.publicAgenda.placements(tx, missionId);
    const takenOut = [
      ...(await this.standby.takenOut(tx, missionId)),
      ...(await this.leftFree.takenBack(tx, missionId)),
    ];
    const gathered = await this.gatherAgendaFrame.run(missionId, published);
    const frame = { ...gathered, pins: await this.terms.pins(missionId) };
    const obstacles = await this.gatherObstacles.run(missionId);
    const { slots, remoteMeetings: remote = [] } = frame;
    return {
      places: findFreedPlaces({ ...{ obstacles, slots, published, takenOut, remote }, now: this.clock.now() }),
      hindrances: [
        ...hindrancesOf(obstacles, slots, published, remote),
        ...new InterpreterDuties(frame, published).hindrances(),
      ],
      openOffers: await this.standby.openOffers(tx, missionId),
      ...{ frame, published, obstacles },
    };
  }
}
