import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { GatherNews } from './gather-news.js';

/** Writes to whoever attends a participation's meetings from now on that the page is theirs. */
@Injectable()
export class WelcomeColleague {
  constructor(private readonly gatherNews: GatherNews) {}

  run(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<void> {
    return this.gatherNews.run(tx, missionId, 'takeover', new Map([[participationId, []]]));
  }
}
