import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { DecideRemoteRooms } from '../../use-cases/remote/decide-remote-rooms.js';
import { MeetRemotely } from '../../use-cases/remote/meet-remotely.js';
import { ShowRemotePlan } from '../../use-cases/remote/show-remote-plan.js';
import { notRemoteProblems, remoteProblems, roomProblems } from './remote-problems.js';
import { remoteMeetingsWire, remotePlanWire, remoteRoomsWire } from './remote.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
type Plan = z.infer<typeof remotePlanWire>;

/** Meetings that keep their time although one of their two is not there. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
@ForCapable('attendance.report')
export class RemoteMeetingsController {
  constructor(
    private readonly showRemotePlan: ShowRemotePlan,
    private readonly meetRemotely: MeetRemotely,
    private readonly decideRemoteRooms: DecideRemoteRooms,
  ) {}

  @Get('remote-plan')
  @Answers(200, remotePlanWire)
  async show(@Param('missionId', missionIdParam) missionId: MissionId): Promise<Plan> {
    const { roomAddress, meetings } = await this.showRemotePlan.run(missionId);
    return { roomAddress, meetings: [...meetings] };
  }

  /** Holds meetings at risk remotely; nothing moves. */
  @Post('remote-meetings')
  @ForCapable('agenda.publish')
  @Answers(200, remotePlanWire)
  async hold(
    @CurrentActor() { userId }: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: remoteMeetingsWire }) { meetingIds }: z.infer<typeof remoteMeetingsWire>,
  ): Promise<Plan> {
    valueOrProblem(await this.meetRemotely.run(missionId, meetingIds, userId), remoteProblems);
    return this.show(missionId);
  }

  /** Takes meetings back to their tables. */
  @Post('remote-meetings/return')
  @ForCapable('agenda.publish')
  @Answers(200, remotePlanWire)
  async takeBack(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: remoteMeetingsWire }) { meetingIds }: z.infer<typeof remoteMeetingsWire>,
  ): Promise<Plan> {
    valueOrProblem(await this.meetRemotely.callOff(missionId, meetingIds), notRemoteProblems);
    return this.show(missionId);
  }

  @Put('remote-rooms')
  @ForCapable('agenda.publish')
  @Answers(200, remoteRoomsWire)
  async decideRooms(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: remoteRoomsWire }) { address }: z.infer<typeof remoteRoomsWire>,
  ): Promise<z.infer<typeof remoteRoomsWire>> {
    return { address: valueOrProblem(await this.decideRemoteRooms.run(missionId, address), roomProblems) };
  }
}
