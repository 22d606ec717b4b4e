import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import { FINDING_KINDS, type Finding } from '../../domain/configuration/finding.js';
import type { PhasePlan } from '../../domain/phase-plan.js';

/** What one context knows about whether a mission is configured so that it can work. */
export interface ConfigurationCheck {
  /** `plan` is what is about to be decided about the phases; null where nothing is. Only called for missions there are. */
  find(missionId: MissionId, plan: PhasePlan | null): Promise<readonly Finding[]>;
}

/**
 * All checks of this process. A mission cannot know of contexts above it, such as who can be written to; each of them adds
 * its own check when it starts.
 */
@Injectable()
export class ConfigurationChecks {
  private readonly checks: ConfigurationCheck[] = [];

  add(check: ConfigurationCheck): void {
    this.checks.push(check);
  }

  /** Everything found, in the order in which people read it. */
  async find(missionId: MissionId, plan: PhasePlan | null): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const check of this.checks) found.push(...(await check.find(missionId, plan)));
    return found.sort((one, other) => FINDING_KINDS.indexOf(one.kind) - FINDING_KINDS.indexOf(other.kind));
  }
}
