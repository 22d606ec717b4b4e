import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { EraseReviewNotes } from '../../agendas/index.js';
import { WriteDeskNote } from '../../attendance/index.js';
import { EraseRequestTexts } from '../../meetings/index.js';
import { EraseMessages } from '../../notifications/index.js';

/** Erases every word that was written by, to or about somebody: of requests, of messages, of the desk, of notes. */
@Injectable()
export class EraseWords {
  constructor(
    private readonly eraseRequestTexts: EraseRequestTexts,
    private readonly eraseMessages: EraseMessages,
    private readonly deskNotes: WriteDeskNote,
    private readonly eraseReviewNotes: EraseReviewNotes,
  ) {}

  async run(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<void> {
    await this.eraseRequestTexts.run(tx, missionId, participationId);
    await this.eraseMessages.run(tx, participationId);
    await this.deskNotes.eraseAbout(tx, participationId);
    await this.eraseReviewNotes.run(tx, participationId);
  }
}
