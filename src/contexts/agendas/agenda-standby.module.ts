import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttendanceModule } from '../attendance/index.js';
import { MatchingModule } from '../matching/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MissionsModule } from '../missions/index.js';
import { AgendaRepairsModule } from './agenda-repairs.module.js';
import { AgendasModule } from './agendas.module.js';
import { RemoteMeetingsController } from './http/remote/remote-meetings.controller.js';
import { LeftFreePlacesController } from './http/standby/left-free-places.controller.js';
import { StandbyController } from './http/standby/standby.controller.js';
import { WalkInsController } from './http/walking-in/walk-ins.controller.js';
import { RemotePlan } from './persistence/read-models/remote-plan.js';
import { LeftFreeStore } from './persistence/left-free-store.js';
import { StandbySearchList } from './persistence/read-models/standby-search-list.js';
import { StandbyOfferRows, StandbySearchRows } from './persistence/standby-rows.js';
import { ReturnRemoteMeetingsWhenReasonGone } from './reactions/return-remote-meetings-when-reason-gone.js';
import { StandbyOfferReader } from './standby-offer-reader.js';
import { StandbyWatch } from './standby-watch.js';
import { DecideRemoteRooms } from './use-cases/remote/decide-remote-rooms.js';
import { MeetRemotely } from './use-cases/remote/meet-remotely.js';
import { ShowRemotePlan } from './use-cases/remote/show-remote-plan.js';
import { AnswerStandbyOffer } from './use-cases/standby/answer-standby-offer.js';
import { CallOffStandbySearch } from './use-cases/standby/call-off-standby-search.js';
import { FillFreedPlace } from './use-cases/standby/fill-freed-place.js';
import { FillFromStandby } from './use-cases/standby/fill-from-standby.js';
import { FindStandbys } from './use-cases/standby/find-standbys.js';
import { GatherFreedPlaces } from './use-cases/standby/gather-freed-places.js';
import { ListFreedPlaces } from './use-cases/standby/list-freed-places.js';
import { OfferToNext } from './use-cases/standby/offer-to-next.js';
import { PassOnOffers } from './use-cases/standby/pass-on-offers.js';
import { PublishFilling } from './use-cases/standby/publish-filling.js';
import { ShowOpenOffers } from './use-cases/standby/show-open-offers.js';
import { TakeBackLeftFree } from './use-cases/standby/take-back-left-free.js';
import { StartStandbySearch } from './use-cases/standby/start-standby-search.js';
import { BookOpening } from './use-cases/walking-in/book-opening.js';
import { FindOpeningsFor } from './use-cases/walking-in/find-openings-for.js';
import { ReceiveWalkIn } from './use-cases/walking-in/receive-walk-in.js';
import { ShowOpenings } from './use-cases/walking-in/show-openings.js';

const forRoutes = [
  ...[ListFreedPlaces, StandbySearchList, StandbyOfferReader],
  ...[StartStandbySearch, CallOffStandbySearch, FillFreedPlace, AnswerStandbyOffer],
  ...[TakeBackLeftFree, ShowOpenOffers, ReceiveWalkIn, ShowOpenings, BookOpening],
  ...[RemotePlan, ShowRemotePlan, MeetRemotely, DecideRemoteRooms],
];
const parts = [
  LeftFreeStore,
  GatherFreedPlaces,
  FindStandbys,
  PublishFilling,
  OfferToNext,
  FillFromStandby,
  FindOpeningsFor,
];

/** Places that become free on the day, those who join from elsewhere or stand by for them, and those who walk in. */
@Module({
  imports: [
    TypeOrmModule.forFeature([StandbySearchRows, StandbyOfferRows]),
    ...[AgendasModule, AgendaRepairsModule, AttendanceModule, MatchingModule, MeetingsModule, MissionsModule],
  ],
  providers: [...parts, ...forRoutes, PassOnOffers, ReturnRemoteMeetingsWhenReasonGone],
  exports: [...forRoutes, PassOnOffers],
})
export class AgendaStandbyModule {}

@Module({
  imports: [AgendaStandbyModule, MissionsModule],
  controllers: [StandbyController, LeftFreePlacesController, RemoteMeetingsController, WalkInsController],
})
export class AgendaStandbyHttpModule {}

/** Present only in processes that do jobs. */
@Module({ imports: [AgendaStandbyModule], providers: [StandbyWatch] })
export class AgendaStandbyJobsModule {}
