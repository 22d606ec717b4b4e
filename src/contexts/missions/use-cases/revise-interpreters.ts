import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { wallTimeOf } from '../../../platform/time/wall-time.js';
import { EndFloorLinks } from '../../access/index.js';
import {
  checkInterpreters,
  interpretedLanguages,
  type InterpreterFacts,
  type InterpretersNotice,
  type InterpreterPlan,
  type InterpretersRefusal,
} from '../domain/interpreters.js';
import type { FrameMovedOn } from '../domain/frame-revision.js';
import type { Interpreter } from '../domain/mission.js';
import type { InterpretersRevised } from '../domain/mission-events.js';
import { MissionReader } from '../mission-reader.js';
import { FrameRevisionStore } from '../persistence/frame-revision-store.js';
import { MissionStore } from '../persistence/mission-store.js';

/** Those who interpret from now on, and what was left aside of what was said of them. */
export interface RevisedInterpreters {
  readonly interpreters: readonly Interpreter[];
  readonly notices: readonly InterpretersNotice[];
  /** The one that this made: the next after the one that was read. */
  readonly version: number;
}

export type ReviseInterpretersFailure = InterpretersRefusal | FrameMovedOn<'interpreters'>;

/** Says anew who interprets in a mission. Whoever is not among them has left; whether they can be spared is for others. */
@Injectable()
export class ReviseInterpreters {
  constructor(
    private readonly missions: MissionStore,
    private readonly revisions: FrameRevisionStore,
    private readonly reader: MissionReader,
    private readonly endFloorLinks: EndFloorLinks,
    private readonly clock: Clock,
  ) {}

  /** In the order in which people will see them; `basedOnVersion` is what was read. */
  async run(
    tx: Transaction,
    missionId: MissionId,
    plans: readonly InterpreterPlan[],
    basedOnVersion: number,
  ): Promise<Result<RevisedInterpreters, ReviseInterpretersFailure>> {
    await this.missions.lock(tx, missionId);
    const advanced = await this.revisions.advance(tx, missionId, 'interpreters', basedOnVersion);
    if (!advanced.ok) return advanced;
    const known = await this.missions.interpretersOf(tx, missionId);
    const checked = checkInterpreters(plans, await this.factsOf(tx, missionId, known));
    if (!checked.ok) return checked;
    const { notices } = checked.value;
    const interpreters = checked.value.plans.map((plan, position): Interpreter => ({
      ...{ ...plan, missionId, position, id: plan.id ?? newId<'Interpreter'>() },
      languages: interpretedLanguages(plan.spoken),
    }));
    const staying = new Set(interpreters.map(({ id }) => id));
    const leaving = known.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
    await this.missions.letInterpretersGo(tx, leaving, this.clock.now());
    await this.endFloorLinks.run(tx, missionId, 'interpreter', leaving);
    await this.missions.saveInterpreters(tx, interpreters);
    await tx.announce({ type: 'interpreters-revised', missionId } satisfies InterpretersRevised);
    return ok({ interpreters, notices, version: basedOnVersion + 1 });
  }

  private async factsOf(
    tx: Transaction,
    missionId: MissionId,
    known: readonly Interpreter[],
  ): Promise<InterpreterFacts> {
    const frame = await this.reader.frame(missionId);
    const [firstDay, lastDay] = [frame?.sessions[0]?.day, frame?.sessions.at(-1)?.day];
    if (frame === null || firstDay === undefined || lastDay === undefined) {
      throw new Error(`Mission ${missionId} has interpreters but no sessions`);
    }
    return {
      ...{ firstDay, lastDay, slots: frame.slots },
      dayOf: (instant) => wallTimeOf(instant, frame.timeZone).day,
      ...{ known, left: await this.missions.leftInterpretersOf(tx, missionId) },
      admittedIds: new Set(frame.participations.map(({ id }) => id)),
      withdrawnIds: new Set(await this.reader.withdrawn(missionId)),
    };
  }
}
