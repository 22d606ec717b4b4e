import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { AgendasModule } from '../agendas/index.js';
import { AttendanceModule } from '../attendance/index.js';
import { CompaniesModule } from '../companies/index.js';
import { MatchingModule } from '../matching/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MissionsModule } from '../missions/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PrivacyModule } from '../privacy/index.js';
import { MergesController } from './http/merges.controller.js';
import { MergeStore } from './persistence/merge-store.js';
import { MergeSides } from './persistence/read-models/merge-sides.js';
import { CarryOutMerge } from './use-cases/carry-out-merge.js';
import { HandOverTraces } from './use-cases/hand-over-traces.js';
import { ListMerges } from './use-cases/list-merges.js';
import { MergeParticipants } from './use-cases/merge-participants.js';
import { ReadTwo } from './use-cases/read-two.js';
import { SettleFields } from './use-cases/settle-fields.js';

@Module({
  imports: [
    ...[AccessModule, AgendasModule, AttendanceModule, CompaniesModule, MatchingModule],
    ...[MeetingsModule, MissionsModule, NotificationsModule, PrivacyModule],
  ],
  providers: [
    ...[MergeStore, MergeSides, ReadTwo, SettleFields, HandOverTraces, CarryOutMerge],
    ...[MergeParticipants, ListMerges],
  ],
  exports: [MergeParticipants, ListMerges],
})
export class MergesModule {}

@Module({ imports: [MergesModule, MissionsModule], controllers: [MergesController] })
export class MergesHttpModule {}
