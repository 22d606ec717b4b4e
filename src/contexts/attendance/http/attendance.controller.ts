import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { MissionId } from '../../../kernel/id.js';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { Clock } from '../../../platform/time/clock.js';
import { AttendanceReader } from '../attendance-reader.js';
import type { IncidentId } from '../domain/incident.js';
import { ChangeArrival } from '../use-cases/change-arrival.js';
import { CheckInParticipant } from '../use-cases/check-in-participant.js';
import { ReportIncident } from '../use-cases/report-incident.js';
import { WithdrawIncident } from '../use-cases/withdraw-incident.js';
import { WriteDeskNote } from '../use-cases/write-desk-note.js';
import {
  arrivalProblems,
  checkInProblems,
  incidentProblems,
  noteProblems,
  reportProblems,
} from './attendance-problems.js';
import {
  arrivalChangeWire,
  arrivalWire,
  attendanceWire,
  checkInWire,
  deskNoteWire,
  incidentReportWire,
  type IncidentWire,
  incidentWire,
  noteToWriteWire,
  presentCheckIn,
  presentIncident,
  presentNote,
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
    private readonly arrivals: ChangeArrival,
    private readonly writeDeskNote: WriteDeskNote,
    private readonly clock: Clock,
  ) {}

  @Get('attendance')
  @Answers(200, attendanceWire)
  async view(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof attendanceWire>> {
    const checkIns = await this.attendance.checkIns(missionId);
    const incidents = await this.attendance.incidents(missionId);
    const held = await this.attendance.heldMeetings(missionId);
    const notes = await this.attendance.notes(missionId);
    return {
      now: this.clock.now(),
      checkIns: checkIns.map(presentCheckIn),
      incidents: incidents.map(presentIncident),
      heldMeetings: held.map(({ meetingId, slotId, markedAt }) => ({ meetingId, slotId, markedAt })),
      notes: notes.map(presentNote),
    };
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

  /** The same as the two above for a desk that may have been without a network: what it had seen is compared. */
  @Post('participants/:participationId/arrivals')
  @Answers(200, arrivalWire)
  async changeArrival(
    @Param({ schema: participantAddress }) { missionId, participationId }: ParticipantAddress,
    @Body({ schema: arrivalChangeWire }) { happenedAt, ...change }: z.infer<typeof arrivalChangeWire>,
  ): Promise<z.infer<typeof arrivalWire>> {
    const changed = await this.arrivals.run(missionId, participationId, change, happenedAt ?? null);
    return { participationId, arrivedAt: valueOrProblem(changed, arrivalProblems) };
  }

  @Post('participants/:participationId/notes')
  @Answers(201, deskNoteWire)
  async writeNote(
    @Param({ schema: participantAddress }) { missionId, participationId }: ParticipantAddress,
    @Body({ schema: noteToWriteWire }) { text, happenedAt }: z.infer<typeof noteToWriteWire>,
  ): Promise<z.infer<typeof deskNoteWire>> {
    const written = await this.writeDeskNote.run(missionId, participationId, text, happenedAt ?? null);
    return presentNote(valueOrProblem(written, noteProblems));
  }

  @Post('incidents')
  @Answers(201, incidentWire)
  async report(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: incidentReportWire }) sent: z.infer<typeof incidentReportWire>,
  ): Promise<IncidentWire> {
    const happenedAt = 'happenedAt' in sent ? sent.happenedAt : undefined;
    const reported = await this.reportIncident.run(missionId, reportOf(sent), happenedAt ?? null);
    return presentIncident(valueOrProblem(reported, reportProblems));
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
