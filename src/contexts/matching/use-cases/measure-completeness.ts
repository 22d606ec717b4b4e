import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { EngineThreads } from '../../../platform/engine-threads/engine-threads.js';
import { MeetingReader } from '../../meetings/index.js';
import type { ProfileCompleteness } from '../domain/profile-completeness.js';
import { keepingApart } from '../planning/score-input.js';
import { GatherQuestion } from './gather-question.js';

/** Finds out which fields that a participant left open cost how much, among the counterparts of its mission. */
@Injectable()
export class MeasureCompleteness {
  constructor(
    private readonly gatherQuestion: GatherQuestion,
    private readonly meetings: MeetingReader,
    private readonly engineThreads: EngineThreads,
  ) {}

  /**
   * Null where the mission has no such participant. Counts as its list does: without whom it refuses itself, and whether
   * or not others refuse it.
   */
  async run(missionId: MissionId, participantId: ParticipationId): Promise<ProfileCompleteness | null> {
    const gathered = await this.gatherQuestion.run(missionId);
    const own = gathered?.candidates.find(({ id }) => id === participantId);
    if (gathered === null || own === undefined) return null;
    const refused = await this.meetings.vetoesOf(missionId, participantId);
    const pairs = refused.map((id) =>
      own.side === 'sme' ? { smeId: participantId, buyerId: id } : { smeId: id, buyerId: participantId },
    );
    const question = keepingApart(gathered.question, pairs);
    return this.engineThreads.run('measure-completeness', { ...question, participantId });
  }
}
