import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import { Database } from '../../../../platform/database/database.js';
import { Clock } from '../../../../platform/time/clock.js';
import { type InterpreterPlan, type InterpretersRefusal, ReviseInterpreters } from '../../../missions/index.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';
import { type Breach, findBreaches } from '../../planning/rules/find-breaches.js';
import { GatherAgendaFrame } from '../gathering/gather-agenda-frame.js';

/** Public meetings that are still to come would be left without the interpreter whom they have. */
export interface InterpretersNeeded {
  readonly type: 'interpreters-needed';
  readonly breaches: readonly Breach[];
}

export type ChangeInterpretersFailure = InterpretersRefusal | InterpretersNeeded;

const ABOUT_INTERPRETERS: readonly Breach['rule'][] = [
  'interpreter-gone',
  'interpreter-off-duty',
  'interpreter-overworked',
  'interpreter-not-of-these-languages',
];

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
      const revised = await this.reviseInterpreters.run(tx, missionId, plans);
      if (!revised.ok) return revised;
      const placements = await this.publicAgenda.placements(tx, missionId);
      const now = this.clock.now();
      const frame = await this.gatherAgendaFrame.run(missionId, placements);
      const toCome = new Set(frame.slots.filter(({ startsAt }) => startsAt > now).map(({ id }) => id));
      const meetings = new Set(placements.filter(({ slotId }) => toCome.has(slotId)).map(({ meetingId }) => meetingId));
      const breaches = findBreaches(frame, placements, meetings, { now, hindrances: [] }).filter(({ rule }) =>
        ABOUT_INTERPRETERS.includes(rule),
      );
      return breaches.length === 0 ? ok(null) : err({ type: 'interpreters-needed', breaches });
    });
  }
}
