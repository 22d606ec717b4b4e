import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import type { Id, MissionId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AgendaRepair, AgendaRepairId, RepairProposal } from '../domain/agenda-repair.js';
import type { AgendaVersionId } from '../domain/agenda-version.js';
import type { FreezeRelease } from '../domain/freeze-release.js';
import { type RepairSettings, usualRepairSettings } from '../domain/repair-settings.js';
import { AgendaRepairRows, FreezeReleaseRows, RepairProposalRows, RepairSettingsRows } from './repair-rows.js';

/** Repairs, what they propose, and how far they may go. Whoever writes has locked the mission's agendas. */
@Injectable()
export class RepairStore {
  async add(tx: Transaction, repair: AgendaRepair): Promise<void> {
    await tx.rowsOf(AgendaRepairRows).insert(asRow(repair));
  }

  async save(tx: Transaction, repair: AgendaRepair): Promise<void> {
    const { id, ...rest } = asRow(repair);
    await tx.rowsOf(AgendaRepairRows).update({ id }, rest);
  }

  find(tx: Transaction, missionId: MissionId, id: AgendaRepairId): Promise<AgendaRepair | null> {
    return tx.rowsOf(AgendaRepairRows).findOneBy({ id, missionId });
  }

  findForIncident(tx: Transaction, incidentId: Id<'Incident'>): Promise<AgendaRepair | null> {
    return tx.rowsOf(AgendaRepairRows).findOneBy({ incidentId });
  }

  /** Those that nobody has answered, the oldest first. */
  findUnanswered(tx: Transaction, missionId: MissionId): Promise<AgendaRepair[]> {
    return tx.rowsOf(AgendaRepairRows).find({
      where: { missionId, status: In(['queued', 'proposed']) },
      order: { requestedAt: 'ASC', id: 'ASC' },
    });
  }

  async addProposals(tx: Transaction, proposals: readonly RepairProposal[]): Promise<void> {
    await tx.rowsOf(RepairProposalRows).insert(
      proposals.map(({ kinds, participationIds, interpreterIds, droppedMeetingIds, changes, leftOut, ...rest }) => ({
        ...rest,
        kinds: [...kinds],
        participationIds: [...participationIds],
        interpreterIds: [...interpreterIds],
        droppedMeetingIds: [...droppedMeetingIds],
        changes: [...changes],
        leftOut: [...leftOut],
      })),
    );
  }

  proposals(tx: Transaction, repairId: AgendaRepairId): Promise<RepairProposal[]> {
    return tx.rowsOf(RepairProposalRows).find({ where: { repairId }, order: { position: 'ASC' } });
  }

  /** Puts away what was proposed and not chosen. */
  async rejectProposals(tx: Transaction, repairId: AgendaRepairId, chosenId: AgendaVersionId | null): Promise<void> {
    await tx.query(
      `UPDATE agenda_versions SET status = 'rejected'
       WHERE status = 'proposed' AND id IN (SELECT version_id FROM repair_proposals WHERE repair_id = $1)
         AND id IS DISTINCT FROM $2`,
      [repairId, chosenId],
    );
  }

  /** What repairs may touch within the freeze window at that moment. */
  releases(tx: Transaction, missionId: MissionId, now: Instant): Promise<FreezeRelease[]> {
    return tx.rowsOf(FreezeReleaseRows).findBy({ missionId, endsAt: MoreThan(now), withdrawnAt: IsNull() });
  }

  async settings(tx: Transaction, missionId: MissionId): Promise<RepairSettings> {
    return (await tx.rowsOf(RepairSettingsRows).findOneBy({ missionId })) ?? usualRepairSettings(missionId);
  }

  async saveSettings(tx: Transaction, settings: RepairSettings): Promise<void> {
    await tx.rowsOf(RepairSettingsRows).upsert(settings, ['missionId']);
  }
}

/** Its lists as the database takes them. */
const asRow = ({ aboutIncidentIds, releasedMeetingIds, ...rest }: AgendaRepair) => ({
  ...rest,
  aboutIncidentIds: [...aboutIncidentIds],
  releasedMeetingIds: [...releasedMeetingIds],
});
