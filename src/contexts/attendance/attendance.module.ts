import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MissionsModule } from '../missions/index.js';
import { AttendanceReader } from './attendance-reader.js';
import { AttendanceController } from './http/attendance.controller.js';
import { CheckInRows, DeskNoteRows, HeldMeetingRows, IncidentRows } from './persistence/attendance-rows.js';
import { AttendanceStore } from './persistence/attendance-store.js';
import { DeskEntryStore } from './persistence/desk-entry-store.js';
import { ChangeArrival } from './use-cases/change-arrival.js';
import { ChangeOverrun } from './use-cases/change-overrun.js';
import { CheckInParticipant } from './use-cases/check-in-participant.js';
import { MarkMeeting } from './use-cases/mark-meeting.js';
import { MergeAttendance } from './use-cases/merge-attendance.js';
import { ReportIncident } from './use-cases/report-incident.js';
import { WithdrawIncident } from './use-cases/withdraw-incident.js';
import { WriteDeskNote } from './use-cases/write-desk-note.js';

const useCases = [
  ...[CheckInParticipant, ChangeArrival, ReportIncident, WithdrawIncident],
  ...[MarkMeeting, ChangeOverrun, WriteDeskNote, MergeAttendance],
];

@Module({
  imports: [TypeOrmModule.forFeature([IncidentRows, CheckInRows, HeldMeetingRows, DeskNoteRows]), MissionsModule],
  providers: [AttendanceStore, DeskEntryStore, AttendanceReader, ...useCases],
  exports: [AttendanceReader, ...useCases],
})
export class AttendanceModule {}

@Module({ imports: [AttendanceModule], controllers: [AttendanceController] })
export class AttendanceHttpModule {}
