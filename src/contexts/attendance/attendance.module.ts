import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MissionsModule } from '../missions/index.js';
import { AttendanceReader } from './attendance-reader.js';
import { AttendanceController } from './http/attendance.controller.js';
import { CheckInRows, IncidentRows } from './persistence/attendance-rows.js';
import { AttendanceStore } from './persistence/attendance-store.js';
import { CheckInParticipant } from './use-cases/check-in-participant.js';
import { ReportIncident } from './use-cases/report-incident.js';
import { WithdrawIncident } from './use-cases/withdraw-incident.js';

const useCases = [CheckInParticipant, ReportIncident, WithdrawIncident];

@Module({
  imports: [TypeOrmModule.forFeature([IncidentRows, CheckInRows]), MissionsModule],
  providers: [AttendanceStore, AttendanceReader, ...useCases],
  exports: [AttendanceReader, ...useCases],
})
export class AttendanceModule {}

@Module({ imports: [AttendanceModule], controllers: [AttendanceController] })
export class AttendanceHttpModule {}
