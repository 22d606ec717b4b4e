import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { MissionId } from '../../../kernel/id.js';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { AttendanceReader } from '../attendance-reader.js';
import type { IncidentId } from '../domain/incident.js';
import { CheckInParticipant } from '../use-cases/check-in-participant.js';
import { ReportIncident } from '../use-cases/report-incident.js';
import { WithdrawIncident } from '../use-cases/withdraw-incident.js';
import { checkInProblems, incidentProblems, reportProblems } from './attendance-problems.js';
import {
  attendanceWire,
  checkInWire,
  incidentReportWire,
  type IncidentWire,
  incidentWire,
  presentCheckIn,
  presentIncident,
  reportOf,
} from './attendance.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const incidentIdParam = { schema: wireId<'Incident'>() };
const participantAddress = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });
type ParticipantAddress = z.infer<typeof participantAddress>;

/** The desk on the day: who has come, and what has come up. */
@ApiTags('attendance')
@Controller('api/v1/missions/:missionId')
@ForCapable('attendance.report')
export class AttendanceController {
  constructor(
    private readonly attendance: AttendanceReader,
    private readonly checkInParticipant: CheckInParticipant,
    private readonly reportIncident: ReportIncident,
    private readonly withdrawIncident: WithdrawIncident,
  ) {}

  @Get('attendance')
  @Answers(200, attendanceWire)
  async view(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof attendanceWire>> {
    const checkIns = await this.attendance.checkIns(missionId);
    const incidents = await this.attendance.incidents(missionId);
    return { checkIns: checkIns.map(presentCheckIn), incidents: incidents.map(presentIncident) };
  }

  @Put('participants/:participationId/check-in')
  @Answers(200, checkInWire)
  async checkIn(
    @Param({ schema: participantAddress }) { missionId, participationId }: ParticipantAddress,
  ): Promise<z.infer<typeof checkInWire>> {
    const checkedIn = await this.checkInParticipant.run(missionId, participationId);
    return presentCheckIn(valueOrProblem(checkedIn, checkInProblems));
  }

  @Delete('participants/:participationId/check-in')
  @Answers(204)
  async undoCheckIn(
    @Param({ schema: participantAddress }) { missionId, participationId }: ParticipantAddress,
  ): Promise<void> {
    await this.checkInParticipant.undo(missionId, participationId);
  }

  @Post('incidents')
  @Answers(201, incidentWire)
  async report(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: incidentReportWire }) sent: z.infer<typeof incidentReportWire>,
  ): Promise<IncidentWire> {
    return presentIncident(valueOrProblem(await this.reportIncident.run(missionId, reportOf(sent)), reportProblems));
  }

  @Post('incidents/:incidentId/withdrawal')
  @Answers(200, incidentWire)
  async withdraw(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('incidentId', incidentIdParam) incidentId: IncidentId,
  ): Promise<IncidentWire> {
    const withdrawn = await this.withdrawIncident.run(missionId, incidentId);
    return presentIncident(valueOrProblem(withdrawn, incidentProblems));
  }
}
