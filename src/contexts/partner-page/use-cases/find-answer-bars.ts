import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/time/clock.js';
import type { OpenedLink } from '../../access/index.js';
import { PhaseReader } from '../../missions/index.js';
import type { PageFacts } from '../persistence/read-models/page-facts.js';
import type { AnswerBars } from './describe-page.js';

/**
 * Finds out whether the phases of the mission let the two of a request answer now: nothing is offered that would be refused,
 * and nobody is told to wait for an answer that cannot come.
 */
@Injectable()
export class FindAnswerBars {
  constructor(
    private readonly phases: PhaseReader,
    private readonly clock: Clock,
  ) {}

  async run({ missionId, participationId }: OpenedLink, { requests }: PageFacts): Promise<AnswerBars> {
    const counterpartIds = requests.filter(({ status }) => status === 'open').map(({ counterpartId }) => counterpartId);
    if (counterpartIds.length === 0) return new Map();
    const barOn = await this.phases.barsOn(missionId, 'answer', this.clock.now());
    return new Map(counterpartIds.map((id) => [id, barOn([participationId, id])?.type ?? null]));
  }
}
