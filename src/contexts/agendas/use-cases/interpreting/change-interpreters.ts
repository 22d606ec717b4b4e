import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { err, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import {
  type InterpreterPlan,
  ReviseInterpreters,
  type RevisedInterpreters,
  type ReviseInterpretersFailure,
} from '../../../missions/index.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import {
  type InterpreterRota,
  InterpreterRotas,
  type RotaMeeting,
} from '../../persistence/read-models/interpreter-rota.js';
import type { AgendaFrame } from '../../planning/frame/agenda-frame.js';
import { ABOUT_INTERPRETERS, type Breach, findBreaches } from '../../planning/rules/find-breaches.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** A public meeting that needs the interpreter whom it has. */
export interface NeedingMeeting extends Breach, Pick<RotaMeeting, 'startsAt' | 'tableLabel' | 'sme' | 'buyer'> {
  readonly interpreterLabel: string;
}

/** Public meetings would be left without the interpreter whom they have: who has left, or, in those to come, cannot serve them. */
export interface InterpretersNeeded {
  readonly type: 'interpreters-needed';
  readonly breaches: readonly NeedingMeeting[];
}

export type ChangeInterpretersFailure = ReviseInterpretersFailure | InterpretersNeeded;

/** Who interprets from now on, and on which version that is based. */
export interface InterpretersWish {
  readonly plans: readonly InterpreterPlan[];
  readonly basedOnVersion: number;
}

/** Says anew who interprets, and when, where the public agenda can be kept so. Drafts are looked at when they are published. */
@Injectable()
export class ChangeInterpreters {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly rotas: InterpreterRotas,
    private readonly reviseInterpreters: ReviseInterpreters,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly clock: Clock,
  ) {}

  /** Gives those who interpret from now on, and what was left aside of what was said. */
  run(
    missionId: MissionId,
    { plans, basedOnVersion }: InterpretersWish,
  ): Promise<Result<RevisedInterpreters, ChangeInterpretersFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const placements = await this.publicAgenda.placements(tx, missionId);
      const before = breachesIn(await this.gatherAgendaFrame.run(missionId, placements), this.clock.now());
      const rotas = await this.rotas.all(missionId);
      const revised = await this.reviseInterpreters.run(tx, missionId, plans, basedOnVersion);
      if (!revised.ok) return revised;
      const after = breachesIn(await this.gatherAgendaFrame.run(missionId, placements), this.clock.now());
      const breaches = after.filter((breach) => !before.some((known) => isSame(known, breach)));
      if (breaches.length === 0) return revised;
      return err({ type: 'interpreters-needed', breaches: breaches.flatMap((breach) => named(breach, rotas)) });
    });
  }
}

/** What the public agenda would ask of interpreters in vain. Whoever has worked is to be known, and asked for nothing more. */
function breachesIn(frame: AgendaFrame, now: Instant): Breach[] {
  const { slots, publicPlacements } = frame;
  const toCome = new Set(slots.filter(({ startsAt }) => startsAt > now).map(({ id }) => id));
  const ahead = new Set(publicPlacements.filter(({ slotId }) => toCome.has(slotId)).map(({ meetingId }) => meetingId));
  const all = new Set(publicPlacements.map(({ meetingId }) => meetingId));
  return findBreaches(frame, publicPlacements, all, { now, hindrances: [] }).filter(
    ({ meetingId, rule }) => rule === 'interpreter-gone' || (ahead.has(meetingId) && ABOUT_INTERPRETERS.includes(rule)),
  );
}

/** Whoever is needed was in the rota until now. */
function named(breach: Breach, rotas: readonly InterpreterRota[]): NeedingMeeting[] {
  return rotas.flatMap(({ label: interpreterLabel, meetings }) =>
    meetings
      .filter(({ meetingId }) => meetingId === breach.meetingId)
      .map(({ startsAt, tableLabel, sme, buyer }) => ({
        ...breach,
        startsAt,
        tableLabel,
        sme,
        buyer,
        interpreterLabel,
      })),
  );
}

const isSame = (one: Breach, other: Breach): boolean => one.meetingId === other.meetingId && one.rule === other.rule;
