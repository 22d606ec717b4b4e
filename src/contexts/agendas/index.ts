/** When, where and with which interpreter everybody meets. */
export { AgendaFloorHttpModule } from './agenda-floor.module.js';
export { AgendaRepairsHttpModule, AgendaRepairsModule } from './agenda-repairs.module.js';
export { AgendaRehearsalsHttpModule, AgendaRehearsalsModule } from './agenda-rehearsals.module.js';
export { AgendaReviewsHttpModule, AgendaReviewsModule } from './agenda-reviews.module.js';
export { AgendaStandbyHttpModule, AgendaStandbyJobsModule, AgendaStandbyModule } from './agenda-standby.module.js';
export { AgendasHttpModule, AgendasModule } from './agendas.module.js';
export {
  type AgendaEvent,
  type AgendaPublished,
  type AgendaVersionDrafted,
  type AgendaWithdrawn,
  type MeetingBooked,
  type MeetingsChangedRoom,
  type SolveRunFinished,
  type SolveRunQueued,
  type StandbyOffered,
} from './domain/agenda-events.js';
export { INTERESTS, NEXT_STEPS, type ReviewStatement } from './domain/meeting-review.js';
export type { StandbyOfferId } from './domain/standby.js';
export { type OpenOffer, StandbyOfferReader } from './standby-offer-reader.js';
export { AnswerStandbyOffer, type AnswerOfferRefusal } from './use-cases/standby/answer-standby-offer.js';
export { MergeAgenda, type MergedPlaces } from './use-cases/merging/merge-agenda.js';
export { EraseReviewNotes } from './use-cases/reviewing/erase-review-notes.js';
export { type ReviewFailure, ReviewMeeting } from './use-cases/reviewing/review-meeting.js';
