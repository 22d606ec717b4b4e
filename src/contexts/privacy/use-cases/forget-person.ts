import { Injectable } from '@nestjs/common';
import type { CompanyId, MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { RevokePersonalLink } from '../../access/index.js';
import { EraseCompany } from '../../companies/index.js';
import { EraseRecommendations } from '../../matching/index.js';
import { MissionReader, WithdrawParticipation } from '../../missions/index.js';
import { PrivacyStore } from '../persistence/privacy-store.js';
import { EraseWords } from './erase-words.js';

/** Has every context erase what it keeps of somebody. A context that begins to keep something is added here. */
@Injectable()
export class ForgetPerson {
  constructor(
    private readonly missions: MissionReader,
    private readonly withdrawParticipation: WithdrawParticipation,
    private readonly eraseCompany: EraseCompany,
    private readonly eraseWords: EraseWords,
    private readonly eraseRecommendations: EraseRecommendations,
    private readonly revokePersonalLink: RevokePersonalLink,
    private readonly store: PrivacyStore,
  ) {}

  /** False where nobody of that id takes part. */
  async run(tx: Transaction, missionId: MissionId, participationId: ParticipationId): Promise<boolean> {
    const participation = await this.missions.participation(missionId, participationId);
    if (participation === null) return false;
    // A list may name them otherwise, and say where they are written to or called.
    const { email, phone } = await this.store.waysTo(tx, participationId);
    if (email !== null) await this.withdrawParticipation.forgetLists(tx, missionId, email);
    if (phone !== null) await this.withdrawParticipation.forgetListsWithNumber(tx, missionId, phone);
    await this.eraseWords.run(tx, missionId, participationId);
    await this.eraseRecommendations.run(tx, missionId, participationId);
    await this.revokePersonalLink.all(tx, missionId, participationId);
    await this.withdrawParticipation.run(tx, missionId, participationId, participation.companyName);
    await this.forgetCompany(tx, participation.companyId);
    // They were the same company under another name.
    for (const { id, companyId, companyName } of await this.store.mergedInto(tx, participationId)) {
      await this.withdrawParticipation.forgetLists(tx, missionId, companyName);
      await this.eraseWords.run(tx, missionId, id);
      await this.forgetCompany(tx, companyId);
    }
    return true;
  }

  private async forgetCompany(tx: Transaction, companyId: CompanyId): Promise<void> {
    const others = await this.missions.participationsOf(companyId);
    await this.eraseCompany.run(tx, companyId, others.length > 0);
  }
}
