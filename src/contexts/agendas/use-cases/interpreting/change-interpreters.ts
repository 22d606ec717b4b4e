import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type InterpreterPlan, type InterpretersRefusal, ReviseInterpreters } from '../../../missions/index.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import type { AgendaFrame } from '../../planning/frame/agenda-frame.js';
import { ABOUT_INTERPRETERS, type Breach, findBreaches } from '../../planning/rules/find-breaches.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** Public meetings would be left without the interpreter whom they have: who has left, or, in those to come, cannot serve them. */
export interface InterpretersNeeded {
  readonly type: 'interpreters-needed';
  readonly breaches: readonly Breach[];
}

export type ChangeInterpretersFailure = InterpretersRefusal | InterpretersNeeded;

/** Says anew who interprets, and when, where the public agenda can be kept so. Drafts are looked at when they are published. */
@Injectable()
export class ChangeInterpreters {
  constructor(
    private readonly database: Database,
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
    private readonly reviseInterpreters: ReviseInterpreters,
    private readonly gatherAgendaFrame: GatherAgendaFrame,
    private readonly clock: Clock,
  ) {}

  run(missionId: MissionId, plans: readonly InterpreterPlan[]): Promise<Result<null, ChangeInterpretersFailure>> {
    return this.database.run(async (tx) => {
      await this.versions.lockMission(tx, missionId);
      const placements = await this.publicAgenda.placements(tx, missionId);
      const before = breachesIn(await this.gatherAgendaFrame.run(missionId, placements), this.clock.now());
      const revised = await this.reviseInterpreters.run(tx, missionId, plans);
      if (!revised.ok) return revised;
      const after = breachesIn(await this.gatherAgendaFrame.run(missionId, placements), this.clock.now());
      const breaches = after.filter((breach) => !before.some((known) => isSame(known, breach)));
      return breaches.length === 0 ? ok(null) : err({ type: 'interpreters-needed', breaches });
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

const isSame = (one: Breach, other: Breach): boolean => one.meetingId === other.meetingId && one.rule === other.rule;
