import { Module } from '@nestjs/common';
import { MissionReportController } from './http/mission-report.controller.js';
import { MissionReportReader } from './persistence/read-models/mission-report-reader.js';

/** Reads what other contexts have kept, and keeps nothing itself. */
@Module({ providers: [MissionReportReader], controllers: [MissionReportController] })
export class ReportsHttpModule {}
