import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngineThreadsModule } from '../../platform/engine-threads/engine-threads.module.js';
import { PendingReactionsModule } from '../../platform/outbox/outbox.module.js';
import { LivePublishingModule } from '../../platform/realtime/realtime.module.js';
import { AttendanceModule } from '../attendance/index.js';
import { CompaniesModule } from '../companies/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MissionsModule } from '../missions/index.js';
import { AgendaEditsController } from './http/editing/agenda-edits.controller.js';
import { AgendaExplanationsController } from './http/explaining/agenda-explanations.controller.js';
import { AgendaTermsController } from './http/solving/agenda-terms.controller.js';
import { AgendaWithdrawalsController } from './http/publishing/agenda-withdrawals.controller.js';
import { AgendaVersionsController } from './http/publishing/agenda-versions.controller.js';
import { BoardController } from './http/board.controller.js';
import { BookingsController } from './http/booking/bookings.controller.js';
import { InterpretersController } from './http/interpreting/interpreters.controller.js';
import { TimetableController } from './http/timetable/timetable.controller.js';
import { DeskController } from './http/desk/desk.controller.js';
import { ParticipantAgendaController } from './http/participant-agenda.controller.js';
import { ScenariosController } from './http/solving/scenarios.controller.js';
import { SolveRunsController } from './http/solving/solve-runs.controller.js';
import { AgendaVersionRows, SolveRunRows } from './persistence/agenda-rows.js';
import { AgendaExplanationStore } from './persistence/agenda-explanation-store.js';
import { AgendaTermsStore } from './persistence/agenda-terms-store.js';
import { AgendaWithdrawalStore } from './persistence/agenda-withdrawal-store.js';
import { AgendaVersionStore } from './persistence/agenda-version-store.js';
import { BookingPolicyStore } from './persistence/booking-policy-store.js';
import { BookingStore } from './persistence/booking-store.js';
import { RemoteMeetingStore } from './persistence/remote-meeting-store.js';
import { MergedAgendaStore } from './persistence/merged-agenda-store.js';
import { PublicAgendaStore } from './persistence/public-agenda-store.js';
import { AgendaExplanationView } from './persistence/read-models/agenda-explanation-view.js';
import { AgendaVersionList } from './persistence/read-models/agenda-version-list.js';
import { StandbyStore } from './persistence/standby-store.js';
import { Board } from './persistence/read-models/board.js';
import { InterpreterRotas } from './persistence/read-models/interpreter-rota.js';
import { DeskAgenda } from './persistence/read-models/desk-agenda.js';
import { MeetingNameReader } from './persistence/read-models/meeting-names.js';
import { ParticipantAgenda } from './persistence/read-models/participant-agenda.js';
import { SlotStandings } from './persistence/read-models/slot-standings.js';
import { SolveRunList } from './persistence/read-models/solve-run-list.js';
import { SolveRunStore } from './persistence/solve-run-store.js';
import { AbsorbBookingsWhenMinutePassed } from './reactions/absorb-bookings-when-minute-passed.js';
import { LetHoldGoWhenRequestClosed } from './reactions/let-hold-go-when-request-closed.js';
import { ExplainAgendaWhenVersionMade } from './reactions/explain-agenda-when-version-made.js';
import { FailLostRunsWhenMinutePassed } from './reactions/fail-lost-runs-when-minute-passed.js';
import { RunSolverWhenRunQueued } from './reactions/run-solver-when-run-queued.js';
import { ForgetGivenUpHoldsWhenMinutePassed } from './reactions/forget-given-up-holds-when-minute-passed.js';
import { AbsorbAllBookings } from './use-cases/booking/absorb-all-bookings.js';
import { AbsorbBookings } from './use-cases/booking/absorb-bookings.js';
import { AskForExplanation } from './use-cases/explaining/ask-for-explanation.js';
import { AskForTimes } from './use-cases/booking/ask-for-times.js';
import { BeginSolveRun } from './use-cases/solving/begin-solve-run.js';
import { BookTime } from './use-cases/booking/book-time.js';
import { CancelSolveRun } from './use-cases/solving/cancel-solve-run.js';
import { CarryBookings } from './use-cases/booking/carry-bookings.js';
import { CheckRunTerms } from './use-cases/solving/check-run-terms.js';
import { ChangeInterpreters } from './use-cases/interpreting/change-interpreters.js';
import { ChangeTimetable } from './use-cases/timetable/change-timetable.js';
import { ForeseeTimetable } from './use-cases/timetable/foresee-timetable.js';
import { CompareScenarios } from './use-cases/solving/compare-scenarios.js';
import { DecideAgendaWeights } from './use-cases/solving/decide-agenda-weights.js';
import { DecideBookingPolicy } from './use-cases/booking/decide-booking-policy.js';
import { DraftVersion } from './use-cases/publishing/draft-version.js';
import { EditAgenda } from './use-cases/editing/edit-agenda.js';
import { EditDraft } from './use-cases/editing/edit-draft.js';
import { EditPublicAgenda } from './use-cases/editing/edit-public-agenda.js';
import { GatherExplainedSnapshot } from './use-cases/explaining/gather-explained-snapshot.js';
import { ExplainVersion } from './use-cases/explaining/explain-version.js';
import { FailLostRuns } from './use-cases/solving/fail-lost-runs.js';
import { FindPublic } from './use-cases/find-public.js';
import { CheckAgenda } from './use-cases/configuring/check-agenda.js';
import { FindMeetingSwap } from './use-cases/editing/find-meeting-swap.js';
import { ReadBoard } from './use-cases/editing/read-board.js';
import { FindMeetingPlaces } from './use-cases/editing/find-meeting-places.js';
import { FinishSolveRun } from './use-cases/solving/finish-solve-run.js';
import { GatherAgendaFrame } from './use-cases/gathering/gather-agenda-frame.js';
import { GatherHindrances } from './use-cases/gathering/gather-hindrances.js';
import { GatherObstacles } from './use-cases/gathering/gather-obstacles.js';
import { GatherPublicFrame } from './use-cases/gathering/gather-public-frame.js';
import { GiveBackSolveRun } from './use-cases/solving/give-back-solve-run.js';
import { HoldTime } from './use-cases/booking/hold-time.js';
import { ForgetGivenUpHolds } from './use-cases/booking/forget-given-up-holds.js';
import { LetHoldGo } from './use-cases/booking/let-hold-go.js';
import { LookAtBestAgenda } from './use-cases/solving/look-at-best-agenda.js';
import { CheckPublishable } from './use-cases/publishing/check-publishable.js';
import { ListOutdated } from './use-cases/publishing/list-outdated.js';
import { MakePublic } from './use-cases/publishing/make-public.js';
import { MarkPlacedMeeting } from './use-cases/desk/mark-placed-meeting.js';
import { MergeAgenda } from './use-cases/merging/merge-agenda.js';
import { OfferTimes } from './use-cases/booking/offer-times.js';
import { PinMeeting } from './use-cases/editing/pin-meeting.js';
import { PublishAgenda } from './use-cases/publishing/publish-agenda.js';
import { PublishDraft } from './use-cases/publishing/publish-draft.js';
import { PublishContent } from './use-cases/publishing/publish-content.js';
import { QueueSolveRun } from './use-cases/solving/queue-solve-run.js';
import { RejectVersion } from './use-cases/publishing/reject-version.js';
import { RepeatSolveRun } from './use-cases/solving/repeat-solve-run.js';
import { RestoreVersion } from './use-cases/publishing/restore-version.js';
import { RunSolver } from './use-cases/solving/run-solver.js';
import { SelectChanges } from './use-cases/publishing/select-changes.js';
import { TakeBestAgenda } from './use-cases/solving/take-best-agenda.js';
import { TakeRunSnapshot } from './use-cases/solving/take-run-snapshot.js';
import { TakeSlot } from './use-cases/booking/take-slot.js';
import { WithdrawAgenda } from './use-cases/publishing/withdraw-agenda.js';
import { WatchSolveRun } from './use-cases/solving/watch-solve-run.js';

const stores = [
  SolveRunStore,
  AgendaVersionStore,
  AgendaExplanationStore,
  PublicAgendaStore,
  BookingStore,
  BookingPolicyStore,
  SlotStandings,
  AgendaTermsStore,
  RemoteMeetingStore,
  StandbyStore,
  AgendaWithdrawalStore,
  MergedAgendaStore,
];
/** What use cases of several kinds are made from. */
const parts = [
  GatherAgendaFrame,
  GatherObstacles,
  GatherHindrances,
  GatherPublicFrame,
  CheckRunTerms,
  TakeRunSnapshot,
  AbsorbBookings,
  CarryBookings,
  DraftVersion,
  MakePublic,
  CheckPublishable,
  PublishContent,
  EditDraft,
  EditPublicAgenda,
  AskForTimes,
  TakeSlot,
];
const forRoutes = [
  MergeAgenda,
  QueueSolveRun,
  CancelSolveRun,
  TakeBestAgenda,
  LookAtBestAgenda,
  RepeatSolveRun,
  CompareScenarios,
  PublishAgenda,
  RejectVersion,
  RestoreVersion,
  WithdrawAgenda,
  SelectChanges,
  EditAgenda,
  ListOutdated,
  ReadBoard,
  FindMeetingPlaces,
  FindMeetingSwap,
  OfferTimes,
  HoldTime,
  LetHoldGo,
  BookTime,
  DecideBookingPolicy,
  DecideAgendaWeights,
  PinMeeting,
  SolveRunList,
  AskForExplanation,
  PublishDraft,
  AgendaVersionList,
  AgendaExplanationView,
  ParticipantAgenda,
  Board,
  DeskAgenda,
  MarkPlacedMeeting,
  MeetingNameReader,
  ChangeInterpreters,
  InterpreterRotas,
  ForeseeTimetable,
  ChangeTimetable,
];
const forJobs = [
  BeginSolveRun,
  WatchSolveRun,
  FinishSolveRun,
  GiveBackSolveRun,
  RunSolver,
  RunSolverWhenRunQueued,
  FailLostRuns,
  FailLostRunsWhenMinutePassed,
  GatherExplainedSnapshot,
  ExplainVersion,
  ExplainAgendaWhenVersionMade,
  AbsorbAllBookings,
  AbsorbBookingsWhenMinutePassed,
  ForgetGivenUpHolds,
  ForgetGivenUpHoldsWhenMinutePassed,
  LetHoldGoWhenRequestClosed,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([SolveRunRows, AgendaVersionRows]),
    AttendanceModule,
    CompaniesModule,
    MissionsModule,
    MeetingsModule,
    EngineThreadsModule,
    PendingReactionsModule,
    LivePublishingModule,
  ],
  providers: [...stores, ...parts, ...forRoutes, ...forJobs, CheckAgenda, FindPublic],
  exports: [...stores, ...parts, ...forRoutes],
})
export class AgendasModule {}

@Module({
  imports: [AgendasModule, AttendanceModule, MissionsModule],
  controllers: [
    SolveRunsController,
    ScenariosController,
    AgendaTermsController,
    AgendaVersionsController,
    AgendaWithdrawalsController,
    AgendaExplanationsController,
    AgendaEditsController,
    BookingsController,
    ParticipantAgendaController,
    BoardController,
    DeskController,
    InterpretersController,
    TimetableController,
  ],
})
export class AgendasHttpModule {}
