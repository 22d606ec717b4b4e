import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngineThreadsModule } from '../../platform/engine-threads/engine-threads.module.js';
import { PendingReactionsModule } from '../../platform/outbox/outbox.module.js';
import { LivePublishingModule } from '../../platform/realtime/realtime.module.js';
import { ClassificationsModule } from '../classifications/index.js';
import { CompaniesModule } from '../companies/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MissionsModule } from '../missions/index.js';
import { CodeLabels } from './http/code-labels.js';
import { EenProfileController } from './http/een-profile.controller.js';
import { ExplanationsController } from './http/explanations.controller.js';
import { FairnessReportController } from './http/fairness-report.controller.js';
import { MatchSetupController } from './http/match-setup.controller.js';
import { ParticipantCompanies } from './http/participant-companies.js';
import { ParticipantProfileController } from './http/participant-profile.controller.js';
import { ProposalRunsController } from './http/proposal-runs.controller.js';
import { SuggestionsController } from './http/suggestions.controller.js';
import { MatchScoreReader } from './match-score-reader.js';
import { MatchSetupReader } from './match-setup-reader.js';
import { MatchSetupStore } from './persistence/match-setup-store.js';
import { DecisionStore } from './persistence/decision-store.js';
import { ProposalRunRows } from './persistence/proposal-run-rows.js';
import { ProposalRunStore } from './persistence/proposal-run-store.js';
import { ProposalRunList } from './persistence/read-models/proposal-run-list.js';
import { RecommendationList } from './persistence/read-models/recommendation-list.js';
import { RecommendationStore } from './persistence/recommendation-store.js';
import { StandingListStore } from './persistence/standing-list-store.js';
import { ProductKnowledgeReader } from './product-knowledge-reader.js';
import { KeepUpWithCodesWhenMinutePassed } from './reactions/keep-up-with-codes-when-minute-passed.js';
import { KeepUpWithCodes } from './use-cases/keep-up-with-codes.js';
import { FailLostProposalsWhenMinutePassed } from './reactions/fail-lost-proposals-when-minute-passed.js';
import { KeepApartWhenRulesOrProfilesChanged } from './reactions/keep-apart-when-rules-or-profiles-changed.js';
import { LogDecisionsWhenRequestsAnswered } from './reactions/log-decisions-when-requests-answered.js';
import { MakeProposalWhenRunQueued } from './reactions/make-proposal-when-run-queued.js';
import { RefreshRecommendationsWhenMatchSetupDecided } from './reactions/refresh-recommendations-when-match-setup-decided.js';
import { RefreshRecommendationsWhenParticipantsImported } from './reactions/refresh-recommendations-when-participants-imported.js';
import { RescoreParticipantWhenAvailabilityChanged } from './reactions/rescore-participant-when-availability-changed.js';
import { RescoreParticipantWhenProfileRevised } from './reactions/rescore-participant-when-profile-revised.js';
import { AdvanceProposal } from './use-cases/advance-proposal.js';
import { AgreeProposal } from './use-cases/agree-proposal.js';
import { CancelProposal } from './use-cases/cancel-proposal.js';
import { CheckPromises } from './use-cases/check-promises.js';
import { DecideMatchSetup } from './use-cases/decide-match-setup.js';
import { EraseRecommendations } from './use-cases/erase-recommendations.js';
import { ExplainCounterpart } from './use-cases/explain-counterpart.js';
import { FailLostProposals } from './use-cases/fail-lost-proposals.js';
import { FitWeights } from './use-cases/fit-weights.js';
import { GatherCandidates } from './use-cases/gather-candidates.js';
import { GatherProposal } from './use-cases/gather-proposal.js';
import { GatherQuestion } from './use-cases/gather-question.js';
import { HandDownRules } from './use-cases/hand-down-rules.js';
import { LogDecisions } from './use-cases/log-decisions.js';
import { MakeProposal } from './use-cases/make-proposal.js';
import { MeasureCompleteness } from './use-cases/measure-completeness.js';
import { PreviewList } from './use-cases/preview-list.js';
import { PreviewWeights } from './use-cases/preview-weights.js';
import { PromiseMeetings } from './use-cases/promise-meetings.js';
import { QueueProposal } from './use-cases/queue-proposal.js';
import { ReportFairness } from './use-cases/report-fairness.js';
import { RefreshRecommendations } from './use-cases/refresh-recommendations.js';
import { RescoreParticipant } from './use-cases/rescore-participant.js';
import { ReviseParticipantProfile } from './use-cases/revise-participant-profile.js';
import { WatchProposal } from './use-cases/watch-proposal.js';

const proposalsForRoutes = [QueueProposal, CancelProposal, AgreeProposal, ReportFairness, ProposalRunList];
const proposals = [
  ...proposalsForRoutes,
  ProposalRunStore,
  GatherProposal,
  AdvanceProposal,
  WatchProposal,
  MakeProposal,
  FailLostProposals,
  MakeProposalWhenRunQueued,
  FailLostProposalsWhenMinutePassed,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([ProposalRunRows]),
    ClassificationsModule,
    CompaniesModule,
    MissionsModule,
    MeetingsModule,
    EngineThreadsModule,
    PendingReactionsModule,
    LivePublishingModule,
  ],
  providers: [
    ...proposals,
    EraseRecommendations,
    DecisionStore,
    LogDecisions,
    LogDecisionsWhenRequestsAnswered,
    RecommendationStore,
    RecommendationList,
    MatchSetupStore,
    StandingListStore,
    ProductKnowledgeReader,
    KeepUpWithCodes,
    KeepUpWithCodesWhenMinutePassed,
    GatherCandidates,
    GatherQuestion,
    RescoreParticipant,
    ExplainCounterpart,
    MeasureCompleteness,
    MatchScoreReader,
    MatchSetupReader,
    CheckPromises,
    DecideMatchSetup,
    FitWeights,
    PreviewWeights,
    PreviewList,
    PromiseMeetings,
    RefreshRecommendationsWhenMatchSetupDecided,
    HandDownRules,
    KeepApartWhenRulesOrProfilesChanged,
    RescoreParticipantWhenAvailabilityChanged,
    RescoreParticipantWhenProfileRevised,
    RefreshRecommendations,
    ReviseParticipantProfile,
    RefreshRecommendationsWhenParticipantsImported,
  ],
  exports: [
    ...proposalsForRoutes,
    EraseRecommendations,
    MatchScoreReader,
    ProductKnowledgeReader,
    RecommendationList,
    ReviseParticipantProfile,
    ExplainCounterpart,
    MeasureCompleteness,
    MatchSetupReader,
    DecideMatchSetup,
    FitWeights,
    PreviewWeights,
    PreviewList,
    PromiseMeetings,
  ],
})
export class MatchingModule {}

@Module({
  imports: [MatchingModule, ClassificationsModule, CompaniesModule, MeetingsModule, MissionsModule],
  providers: [ParticipantCompanies, CodeLabels],
  controllers: [
    ParticipantProfileController,
    EenProfileController,
    ExplanationsController,
    MatchSetupController,
    SuggestionsController,
    ProposalRunsController,
    FairnessReportController,
  ],
})
export class MatchingHttpModule {}
