import { Module } from '@nestjs/common';
import { AgendaReviewsModule } from '../agendas/index.js';
import { AttendanceModule } from '../attendance/index.js';
import { CompaniesModule } from '../companies/index.js';
import { MatchingModule } from '../matching/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { MissionsModule } from '../missions/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PersonalDataController } from './http/personal-data.controller.js';
import { PrivacyStore } from './persistence/privacy-store.js';
import { PersonalDataReader } from './persistence/read-models/personal-data.js';
import { RecordBasesWhenContactRecorded } from './reactions/record-bases-when-contact-recorded.js';
import { ChangeConsent } from './use-cases/change-consent.js';
import { EndBases } from './use-cases/end-bases.js';
import { EraseParticipant } from './use-cases/erase-participant.js';
import { EraseWords } from './use-cases/erase-words.js';
import { ForgetPerson } from './use-cases/forget-person.js';
import { ReadPersonalData } from './use-cases/read-personal-data.js';

const forRoutes = [ReadPersonalData, ChangeConsent, EraseParticipant, EndBases];

@Module({
  imports: [
    ...[AgendaReviewsModule, AttendanceModule, CompaniesModule, MissionsModule],
    ...[MeetingsModule, MatchingModule, NotificationsModule],
  ],
  providers: [PrivacyStore, EraseWords, ForgetPerson, RecordBasesWhenContactRecorded, PersonalDataReader, ...forRoutes],
  exports: forRoutes,
})
export class PrivacyModule {}

@Module({ imports: [PrivacyModule], controllers: [PersonalDataController] })
export class PrivacyHttpModule {}
