import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId, UserId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/time/clock.js';
import { instantOf, type WallTime, type WallTimeFailure } from '../../../platform/time/wall-time.js';
import type { FindingKind } from '../domain/configuration/finding.js';
import { isOpening } from '../domain/configuration/is-opening.js';
import type { ConfigurationRefusal } from '../domain/configuration/judge-step.js';
import { type PhasesRefusal, refusalOfPhases } from '../domain/check-phases.js';
import type { PhasesDecided } from '../domain/mission-events.js';
import type { Deadline, LateEntrant, Phase, PhasePlan, PhasePlanVersion } from '../domain/phase-plan.js';
import { MissionReader } from '../mission-reader.js';
import { PhasePlanStore } from '../persistence/phase-plan-store.js';
import { JudgeConfiguration } from './configuring/judge-configuration.js';

/** Phases as an organiser types them: every moment by a clock on a wall. */
export interface TypedPhases {
  readonly phase: Phase;
  readonly wishesUntil: WallTime | null;
  readonly answersUntil: WallTime | null;
  readonly lateEntrants: readonly { readonly participationId: ParticipationId; readonly until: WallTime }[];
}

/** What an organiser decides, and on which version that is based. */
export interface PhasesDecision {
  readonly missionId: MissionId;
  readonly basedOnVersion: number;
  readonly typed: TypedPhases;
  readonly decidedById: UserId;
  /** Where this opens the mission: the warnings that were read; null where nobody has looked. */
  readonly overriddenWarnings: readonly FindingKind[] | null;
}

export type DecidePhasesFailure = PhasesRefusal | WallTimeFailure | ConfigurationRefusal;

/** Takes what an organiser decides about the phases of a mission, as a new version. */
@Injectable()
export class DecidePhases {
  constructor(
    private readonly database: Database,
    private readonly plans: PhasePlanStore,
    private readonly missions: MissionReader,
    private readonly judgeConfiguration: JudgeConfiguration,
    private readonly clock: Clock,
  ) {}

  run({
    missionId,
    basedOnVersion,
    typed,
    decidedById,
    overriddenWarnings,
  }: PhasesDecision): Promise<Result<PhasePlanVersion, DecidePhasesFailure>> {
    return this.database.run(async (tx) => {
      await this.plans.lock(tx, missionId);
      const { version: latestVersion, body: before } = await this.plans.latest(missionId);
      if (latestVersion !== basedOnVersion) return err({ type: 'phases-moved-on', basedOnVersion, latestVersion });
      const timed = timedPlan(typed);
      if (!timed.ok) return timed;
      const body = timed.value;
      const known = await this.missions.admitted(
        missionId,
        body.lateEntrants.map(({ participationId }) => participationId),
      );
      const refusal = refusalOfPhases(body, known);
      if (refusal !== null) return err(refusal);
      if (isOpening(latestVersion === 0 ? null : before.phase, body.phase)) {
        const wish = { missionId, step: 'opening', overriddenWarnings, plan: body } as const;
        const judged = await this.judgeConfiguration.run(wish);
        if (!judged.ok) return judged;
      }
      const recordedAt = this.clock.now();
      const version = { missionId, version: latestVersion + 1, body, recordedAt, recordedById: decidedById };
      await this.plans.add(tx, version);
      await tx.announce({ type: 'phases-decided', missionId } satisfies PhasesDecided);
      return ok(version);
    });
  }
}

/** The moments that were typed; the first that names none, or two, is refused. */
function timedPlan(typed: TypedPhases): Result<PhasePlan, WallTimeFailure> {
  const wishesUntil = deadlineOf(typed.wishesUntil);
  if (!wishesUntil.ok) return wishesUntil;
  const answersUntil = deadlineOf(typed.answersUntil);
  if (!answersUntil.ok) return answersUntil;
  const lateEntrants: LateEntrant[] = [];
  for (const { participationId, until } of typed.lateEntrants) {
    const at = instantOf(until);
    if (!at.ok) return at;
    lateEntrants.push({ participationId, until: { ...until, at: at.value } });
  }
  return ok({ phase: typed.phase, wishesUntil: wishesUntil.value, answersUntil: answersUntil.value, lateEntrants });
}

function deadlineOf(typed: WallTime | null): Result<Deadline | null, WallTimeFailure> {
  if (typed === null) return ok(null);
  const at = instantOf(typed);
  return at.ok ? ok({ ...typed, at: at.value }) : at;
}
