import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { err, ok, type Result } from '../../../../kernel/result.js';
import type { FindingKind, Step } from '../../domain/configuration/finding.js';
import { type ConfigurationRefusal, judgeStep } from '../../domain/configuration/judge-step.js';
import type { PhasePlan } from '../../domain/phase-plan.js';
import { ConfigurationChecks } from './configuration-checks.js';

/** What somebody is about to do. */
export interface StepWish {
  readonly missionId: MissionId;
  readonly step: Step;
  /** The warnings that they have read and go on with; null where nobody has looked, and warnings hold nothing up. */
  readonly overriddenWarnings: readonly FindingKind[] | null;
  /** What is to be decided about the phases, where that is the step. */
  readonly plan?: PhasePlan;
}

/** Says whether the configuration of a mission, as it is now, lets a step be taken. */
@Injectable()
export class JudgeConfiguration {
  constructor(private readonly checks: ConfigurationChecks) {}

  async run({ missionId, step, overriddenWarnings, plan }: StepWish): Promise<Result<null, ConfigurationRefusal>> {
    const refusal = judgeStep(await this.checks.find(missionId, plan ?? null), step, overriddenWarnings);
    return refusal === null ? ok(null) : err(refusal);
  }
}
