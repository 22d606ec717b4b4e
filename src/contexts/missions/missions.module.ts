import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../../platform/documents/documents.module.js';
import { ClassificationsModule } from '../classifications/index.js';
import { CompaniesModule } from '../companies/index.js';
import { AvailabilityController } from './http/availability.controller.js';
import { ConfigurationController } from './http/configuration.controller.js';
import { DuplicatesController } from './http/duplicates/duplicates.controller.js';
import { MissionSettingsController } from './http/mission-settings.controller.js';
import { MissionsController } from './http/missions.controller.js';
import { ParticipantImportsController } from './http/participant-imports.controller.js';
import { ParticipantsController } from './http/participants.controller.js';
import { PhasesController } from './http/phases.controller.js';
import { ProgrammeController } from './http/programme.controller.js';
import { RemovedMissionsController } from './http/removed-missions.controller.js';
import { VenueMapController } from './http/venue-map.controller.js';
import { MissionReader } from './mission-reader.js';
import { ParticipantReader } from './participant-reader.js';
import { ChosenColumnStore } from './persistence/chosen-column-store.js';
import { FrameRevisionStore } from './persistence/frame-revision-store.js';
import {
  InterpreterRows,
  MeetingTableRows,
  MissionRows,
  SessionRows,
  SlotRows,
  VenueRows,
} from './persistence/mission-rows.js';
import { MissionStore } from './persistence/mission-store.js';
import { ParticipantImportStore } from './persistence/participant-import-store.js';
import { AvailabilityWindowRows, ParticipantImportRows, ParticipationRows } from './persistence/participation-rows.js';
import { PhasePlanStore } from './persistence/phase-plan-store.js';
import { ParticipationStore } from './persistence/participation-store.js';
import { ProgrammeItemRows, ProgrammeStore } from './persistence/programme-store.js';
import { ComparedParticipants } from './persistence/read-models/compared-participants.js';
import { VenueMapStore } from './persistence/venue-map-store.js';
import { ImportViews } from './persistence/read-models/import-views.js';
import { MissionViews } from './persistence/read-models/mission-views.js';
import { ParticipationPages } from './persistence/read-models/participation-pages.js';
import { ToldApartStore } from './persistence/told-apart-store.js';
import { PhaseReader } from './phase-reader.js';
import { ProgrammeReader } from './programme-reader.js';
import { ForgetAbandonedListsWhenHourPassed } from './reactions/forget-abandoned-lists-when-hour-passed.js';
import { CheckParticipantFile } from './use-cases/check-participant-file.js';
import { ChooseForRows } from './use-cases/choose-for-rows.js';
import { ConfirmImport } from './use-cases/confirm-import.js';
import { ContactKeeping } from './use-cases/contact-keeping.js';
import { CheckFrame } from './use-cases/configuring/check-frame.js';
import { ConfigurationChecks } from './use-cases/configuring/configuration-checks.js';
import { FindConfigurationFaults } from './use-cases/configuring/find-configuration-faults.js';
import { JudgeConfiguration } from './use-cases/configuring/judge-configuration.js';
import { CreateMission } from './use-cases/create-mission.js';
import { DecidePhases } from './use-cases/decide-phases.js';
import { ListDuplicates } from './use-cases/duplicates/list-duplicates.js';
import { TellApart } from './use-cases/duplicates/tell-apart.js';
import { ExamineList } from './use-cases/examine-list.js';
import { DiscardImport } from './use-cases/discard-import.js';
import { ForgetAbandonedLists } from './use-cases/forget-abandoned-lists.js';
import { IssueParticipantLink } from './use-cases/issue-participant-link.js';
import { MapImportColumns } from './use-cases/map-import-columns.js';
import { MergeParticipation } from './use-cases/merge-participation.js';
import { MissionTies } from './use-cases/mission-ties.js';
import { RemoveMission } from './use-cases/remove-mission.js';
import { RestoreMission } from './use-cases/restore-mission.js';
import { ReviseInterpreters } from './use-cases/revise-interpreters.js';
import { ReviseProgramme } from './use-cases/revise-programme.js';
import { ReviseSettings } from './use-cases/revise-settings.js';
import { ReviseTimetable } from './use-cases/revise-timetable.js';
import { ReviseVenueMap } from './use-cases/revise-venue-map.js';
import { RegisterWalkIn } from './use-cases/register-walk-in.js';
import { SetAvailability } from './use-cases/set-availability.js';
import { WithdrawParticipation } from './use-cases/withdraw-participation.js';
import { VenueMapReader } from './venue-map-reader.js';

const rows = [
  ...[MissionRows, VenueRows, SessionRows, SlotRows, MeetingTableRows, InterpreterRows],
  ...[ParticipationRows, AvailabilityWindowRows, ParticipantImportRows, ProgrammeItemRows],
];
const stores = [
  ...[MissionStore, ParticipationStore, ParticipantImportStore, PhasePlanStore, FrameRevisionStore],
  ChosenColumnStore,
  ...[ProgrammeStore, VenueMapStore, ToldApartStore, ComparedParticipants],
];
const reads = [
  ...[MissionReader, ParticipantReader, MissionViews, ParticipationPages, ImportViews, PhaseReader],
  ...[ProgrammeReader, VenueMapReader],
];
const useCases = [
  ...[CreateMission, SetAvailability, IssueParticipantLink, DecidePhases, WithdrawParticipation, RegisterWalkIn],
  ...[ReviseInterpreters, ReviseTimetable, ReviseProgramme, ReviseVenueMap],
  ...[MissionTies, ReviseSettings, RemoveMission, RestoreMission],
  ...[CheckParticipantFile, MapImportColumns, ChooseForRows, ConfirmImport, DiscardImport],
  ...[ContactKeeping, ForgetAbandonedLists],
  ...[ListDuplicates, TellApart, MergeParticipation],
  ...[ConfigurationChecks, FindConfigurationFaults, JudgeConfiguration],
];

@Module({
  imports: [TypeOrmModule.forFeature(rows), DocumentsModule, ClassificationsModule, CompaniesModule],
  providers: [...stores, ...reads, ExamineList, CheckFrame, ForgetAbandonedListsWhenHourPassed, ...useCases],
  exports: [
    MissionReader,
    ParticipantReader,
    MissionViews,
    ImportViews,
    PhaseReader,
    ProgrammeReader,
    VenueMapReader,
    ...useCases,
  ],
})
export class MissionsModule {}

@Module({
  imports: [MissionsModule, ClassificationsModule],
  controllers: [
    MissionsController,
    MissionSettingsController,
    RemovedMissionsController,
    DuplicatesController,
    ParticipantsController,
    AvailabilityController,
    ParticipantImportsController,
    PhasesController,
    ProgrammeController,
    VenueMapController,
    ConfigurationController,
  ],
})
export class MissionsHttpModule {}
