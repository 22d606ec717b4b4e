import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import { RevokePersonalLink } from '../../access/index.js';
import { MergeAttendance } from '../../attendance/index.js';
import { EraseRecommendations } from '../../matching/index.js';
import { MergeMessages, type MessageMerge } from '../../notifications/index.js';
import { EndBases } from '../../privacy/index.js';

/** Hands over, or ends, what is kept of one who goes besides meetings: what the desk knows, links, advice, messages. */
@Injectable()
export class HandOverTraces {
  constructor(
    private readonly mergeAttendance: MergeAttendance,
    private readonly eraseRecommendations: EraseRecommendations,
    private readonly revokePersonalLink: RevokePersonalLink,
    private readonly mergeMessages: MergeMessages,
    private readonly endBases: EndBases,
  ) {}

  /** Gives how many messages to the one that goes were not sent. */
  async run(tx: Transaction, merge: MessageMerge): Promise<number> {
    const { missionId, keptId, goneId } = merge;
    await this.mergeAttendance.run(tx, missionId, goneId, keptId);
    await this.eraseRecommendations.run(tx, missionId, goneId);
    const unsent = await this.mergeMessages.run(tx, merge);
    await this.revokePersonalLink.all(tx, missionId, goneId);
    await this.endBases.run(tx, goneId);
    return unsent;
  }
}
