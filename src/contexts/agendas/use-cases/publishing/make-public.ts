import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../../platform/database/transaction.js';
import type { AgendaPublished } from '../../domain/agenda-events.js';
import { diffAgendas, participationsAffected } from '../../domain/diff-agendas.js';
import type { Publication } from '../../domain/publish-version.js';
import { AgendaVersionStore } from '../../persistence/agenda-version-store.js';
import { PublicAgendaStore } from '../../persistence/public-agenda-store.js';

/**
 * Puts a version in the place of the one that is public: what differs from what people see now is changed, and announced
 * with everybody whose own agenda it changes. Whoever asks holds the lock of the mission.
 */
@Injectable()
export class MakePublic {
  constructor(
    private readonly versions: AgendaVersionStore,
    private readonly publicAgenda: PublicAgendaStore,
  ) {}

  async run(tx: Transaction, { published, superseded }: Publication): Promise<void> {
    const { id: versionId, missionId } = published;
    const before = await this.publicAgenda.placements(tx, missionId);
    const diff = diffAgendas(before, await this.versions.placements(tx, versionId));
    if (superseded !== null) await this.versions.save(tx, superseded);
    await this.versions.save(tx, published);
    await this.publicAgenda.change(tx, missionId, diff);
    const participationIds = participationsAffected(diff);
    await tx.announce({ type: 'agenda-published', missionId, versionId, participationIds } satisfies AgendaPublished);
  }
}
