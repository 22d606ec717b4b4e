import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import type { ProfileCompleteness } from '../domain/profile-completeness.js';
import { GatherQuestion } from './gather-question.js';

/** Finds out which fields that a participant left open cost how much, among the counterparts of its mission. */
@Injectable()
export class MeasureCompleteness {
  constructor(
    private readonly gatherQuestion: GatherQuestion,
    private readonly engineThreads: EngineThreads,
  ) {}

  /** Null where the mission has no such participant. Vetoes and rules are left aside: counts give none of them away. */
  async run(missionId: MissionId, participantId: ParticipationId): Promise<ProfileCompleteness | null> {
    const gathered = await this.gatherQuestion.withoutExclusions(missionId);
    if (gathered?.candidates.some(({ id }) => id === participantId) !== true) return null;
    return this.engineThreads.run('measure-completeness', { ...gathered.question, participantId });
  }
}
