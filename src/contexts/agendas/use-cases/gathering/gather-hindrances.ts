import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { MissionReader } from '../../../missions/index.js';
import { type Hindrance, hindrancesOf } from '../../domain/hindrance.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { RemoteMeetingStore } from '../../persistence/remote-meeting-store.js';
import { InterpreterDuties } from '../../planning/rules/interpreter-duties.js';
import { GatherAgendaFrame } from './gather-agenda-frame.js';
import { GatherObstacles } from './gather-obstacles.js';

/** Reads whom and what no meeting can have for a while, because of what has come up on the day. */
@Injectable()
export class GatherHindrances {
  constructor(
    private readonly missions: MissionReader,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly remoteMeetings: RemoteMeetingStore,
    private readonly gatherObstacles: GatherObstacles,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
  ) {}

  /** The same for whoever looks for a place for one more meeting: also when interpreters are not there, or must rest. */
  async forOneMore(tx: Transaction, missionId: MissionId): Promise<readonly Hindrance[]> {
    const cameUp = await this.run(tx, missionId);
    if (!(await this.missions.hasRestrictedInterpreters(missionId))) return cameUp;
    const placements = await this.publicAgenda.placements(tx, missionId);
    const frame = await this.gatherAgendaFrame.run(missionId, placements);
    return [...cameUp, ...new InterpreterDuties(frame, placements).hindrances()];
  }

  async run(tx: Transaction, missionId: MissionId): Promise<readonly Hindrance[]> {
    const obstacles = await this.gatherObstacles.run(missionId);
    if (obstacles.length === 0) return [];
    const { slots } = await this.missions.meetingTimes(missionId, []);
    const remote = await this.remoteMeetings.all(missionId);
    const isOverrun = obstacles.some(({ kind }) => kind === 'meeting-overruns');
    const published = isOverrun || remote.length > 0 ? await this.publicAgenda.placements(tx, missionId) : [];
    return hindrancesOf(obstacles, slots, published, remote);
  }
}
