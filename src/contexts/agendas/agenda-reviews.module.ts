import { Module } from '@nestjs/common';
import { MissionsModule } from '../missions/index.js';
import { AgendasModule } from './agendas.module.js';
import { ReviewsController } from './http/reviewing/reviews.controller.js';
import { MeetingReviewStore } from './persistence/meeting-review-store.js';
import { EraseReviewNotes } from './use-cases/reviewing/erase-review-notes.js';
import { ReviewMeeting } from './use-cases/reviewing/review-meeting.js';

/** What each of the two keeps of their meetings. */
@Module({
  imports: [AgendasModule, MissionsModule],
  providers: [MeetingReviewStore, ReviewMeeting, EraseReviewNotes],
  exports: [MeetingReviewStore, ReviewMeeting, EraseReviewNotes],
})
export class AgendaReviewsModule {}

@Module({ imports: [AgendaReviewsModule], controllers: [ReviewsController] })
export class AgendaReviewsHttpModule {}
