import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngineThreadsModule } from '../../platform/engine-threads/engine-threads.module.js';
import { MissionsModule } from '../missions/index.js';
import { AgendasModule } from './agendas.module.js';
import { FreezeReleasesController } from './http/repairing/freeze-releases.controller.js';
import { RepairsController } from './http/repairing/repairs.controller.js';
import { FreezeReleaseStore } from './persistence/freeze-release-store.js';
import { ProposedVersionStore } from './persistence/proposed-version-store.js';
import { RepairList } from './persistence/read-models/repair-list.js';
import {
  AgendaRepairRows,
  FreezeReleaseRows,
  RepairProposalRows,
  RepairSettingsRows,
} from './persistence/repair-rows.js';
import { RepairStore } from './persistence/repair-store.js';
import { ClearAgendaWhenMeetingCancelled } from './reactions/clear-agenda-when-meeting-cancelled.js';
import { ClearAgendaWhenParticipationWithdrawn } from './reactions/clear-agenda-when-participation-withdrawn.js';
import { InterpretForColleagueWhenHandedOver } from './reactions/interpret-for-colleague-when-handed-over.js';
import { RenewRepairsWhenAgendaPublished } from './reactions/renew-repairs-when-agenda-published.js';
import { RepairAgendaWhenIncidentReported } from './reactions/repair-agenda-when-incident-reported.js';
import { RepairAgendaWhenRepairRequested } from './reactions/repair-agenda-when-repair-requested.js';
import { AcceptRepair } from './use-cases/repairing/accept-repair.js';
import { AskForRepair } from './use-cases/repairing/ask-for-repair.js';
import { BeginRepair } from './use-cases/repairing/begin-repair.js';
import { DecideRepairSettings } from './use-cases/repairing/decide-repair-settings.js';
import { DismissRepair } from './use-cases/repairing/dismiss-repair.js';
import { FinishRepair } from './use-cases/repairing/finish-repair.js';
import { InterpretForColleague } from './use-cases/repairing/interpret-for-colleague.js';
import { ListReleases } from './use-cases/repairing/list-releases.js';
import { PrepareRepair } from './use-cases/repairing/prepare-repair.js';
import { ReleaseFromFreeze } from './use-cases/repairing/release-from-freeze.js';
import { ClearLostMeetings } from './use-cases/publishing/clear-lost-meetings.js';
import { PublishChanges } from './use-cases/publishing/publish-changes.js';
import { SlotTimes } from './use-cases/booking/slot-times.js';
import { UndoRepair } from './use-cases/repairing/undo-repair.js';

const stores = [RepairStore, ProposedVersionStore, FreezeReleaseStore];
const forRoutes = [
  ...[RepairList, AskForRepair, AcceptRepair, DismissRepair, UndoRepair, DecideRepairSettings],
  ...[ListReleases, ReleaseFromFreeze],
];
const forJobs = [
  ...[BeginRepair, FinishRepair, PrepareRepair, PublishChanges, SlotTimes],
  ...[InterpretForColleague, InterpretForColleagueWhenHandedOver],
  ...[ClearLostMeetings, ClearAgendaWhenParticipationWithdrawn, ClearAgendaWhenMeetingCancelled],
  ...[RepairAgendaWhenIncidentReported, RepairAgendaWhenRepairRequested, RenewRepairsWhenAgendaPublished],
];

/** Mending the public agenda on the day. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AgendaRepairRows, RepairProposalRows, RepairSettingsRows, FreezeReleaseRows]),
    AgendasModule,
    MissionsModule,
    EngineThreadsModule,
  ],
  providers: [...stores, ...forRoutes, ...forJobs],
  exports: [...forRoutes, PublishChanges],
})
export class AgendaRepairsModule {}

@Module({ imports: [AgendaRepairsModule], controllers: [RepairsController, FreezeReleasesController] })
export class AgendaRepairsHttpModule {}
