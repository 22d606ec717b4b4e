import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/index.js';
import { AttendanceModule } from '../attendance/index.js';
import { MissionsModule } from '../missions/index.js';
import { CancellationsController } from './http/cancellations.controller.js';
import { MeetingRequestsController } from './http/meeting-requests.controller.js';
import { RequestAnswersController } from './http/request-answers.controller.js';
import { RequestPresenter } from './http/request-presenter.js';
import { RequestRulesController } from './http/request-rules.controller.js';
import { VetoesController } from './http/vetoes.controller.js';
import { WishesController } from './http/wishes.controller.js';
import { MeetingReader } from './meeting-reader.js';
import { BarrierStore } from './persistence/barrier-store.js';
import { HandOverStore } from './persistence/hand-over-store.js';
import { MeetingRequestRows, MeetingRows } from './persistence/meeting-rows.js';
import { MeetingStore } from './persistence/meeting-store.js';
import { MergeStore } from './persistence/merge-store.js';
import { PairStore } from './persistence/pair-store.js';
import { MeetingRequestList } from './persistence/read-models/meeting-request-list.js';
import { GivenWishesOfMission } from './persistence/read-models/given-wishes.js';
import { WishCounts } from './persistence/read-models/wish-counts.js';
import { RequestRulesStore } from './persistence/request-rules-store.js';
import { VetoStore } from './persistence/veto-store.js';
import { WishStore } from './persistence/wish-store.js';
import { ExpireRequestsWhenMinutePassed } from './reactions/expire-requests-when-minute-passed.js';
import { NudgeRecipientsWhenMinutePassed } from './reactions/nudge-recipients-when-minute-passed.js';
import { RenewExpiriesWhenPhasesDecided } from './reactions/renew-expiries-when-phases-decided.js';
import { AcceptByRules } from './use-cases/accept-by-rules.js';
import { AcceptRequest } from './use-cases/accept-request.js';
import { AgreeMeetings } from './use-cases/agree-meetings.js';
import { AgreeRequest } from './use-cases/agree-request.js';
import { CancelMeeting } from './use-cases/cancel-meeting.js';
import { CheckPhase } from './use-cases/check-phase.js';
import { CheckWishBudget } from './use-cases/check-wish-budget.js';
import { DecideRequestRules } from './use-cases/decide-request-rules.js';
import { EraseRequestTexts } from './use-cases/erase-request-texts.js';
import { ExpireRequests } from './use-cases/expire-requests.js';
import { FindAcceptance } from './use-cases/find-acceptance.js';
import { FindMeetingTimes } from './use-cases/find-meeting-times.js';
import { FindWishesLeft } from './use-cases/find-wishes-left.js';
import { GatherRequestFacts } from './use-cases/gather-request-facts.js';
import { HandOverMeeting } from './use-cases/hand-over-meeting.js';
import { JudgeWishes } from './use-cases/judge-wishes.js';
import { KeepApart } from './use-cases/keep-apart.js';
import { ListMeetingTimes } from './use-cases/list-meeting-times.js';
import { MergeMeetings } from './use-cases/merge-meetings.js';
import { NudgeRecipients } from './use-cases/nudge-recipients.js';
import { ProposeTime } from './use-cases/propose-time.js';
import { RankWishes } from './use-cases/rank-wishes.js';
import { ReadWishes } from './use-cases/read-wishes.js';
import { RefuseCounterpart } from './use-cases/refuse-counterpart.js';
import { RenewExpiries } from './use-cases/renew-expiries.js';
import { RequestMeeting } from './use-cases/request-meeting.js';
import { TurnDownRequest } from './use-cases/turn-down-request.js';

const stores = [
  MeetingStore,
  PairStore,
  HandOverStore,
  RequestRulesStore,
  WishStore,
  GivenWishesOfMission,
  VetoStore,
  BarrierStore,
  MergeStore,
];
const parts = [
  FindMeetingTimes,
  AgreeRequest,
  GatherRequestFacts,
  AcceptByRules,
  FindAcceptance,
  JudgeWishes,
  CheckWishBudget,
];
const timed = [
  ...[ExpireRequests, NudgeRecipients, RenewExpiries],
  ...[ExpireRequestsWhenMinutePassed, NudgeRecipientsWhenMinutePassed, RenewExpiriesWhenPhasesDecided],
];
const forOthers = [
  CheckPhase,
  EraseRequestTexts,
  ...[MeetingReader, MeetingRequestList, AgreeMeetings],
  ...[RequestMeeting, AcceptRequest, TurnDownRequest, CancelMeeting, ProposeTime, HandOverMeeting, ListMeetingTimes],
  ...[RefuseCounterpart, KeepApart, MergeMeetings],
  ...[RankWishes, ReadWishes, WishCounts, FindWishesLeft, DecideRequestRules],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([MeetingRequestRows, MeetingRows]),
    AttendanceModule,
    CompaniesModule,
    MissionsModule,
  ],
  providers: [...stores, ...parts, ...timed, ...forOthers],
  exports: forOthers,
})
export class MeetingsModule {}

@Module({
  imports: [MeetingsModule, MissionsModule],
  controllers: [
    MeetingRequestsController,
    RequestAnswersController,
    CancellationsController,
    WishesController,
    VetoesController,
    RequestRulesController,
  ],
  providers: [RequestPresenter],
})
export class MeetingsHttpModule {}
