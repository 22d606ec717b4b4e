import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { ParticipantAgenda } from '../persistence/read-models/participant-agenda.js';
import {
  type ParticipantAgendaWire,
  participantAgendaWire,
  presentParticipantAgenda,
} from './participant-agenda.wire.js';

/** What a participant is shown of the published agenda: their own meetings, and nobody else's. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/participants/:participationId/agenda')
export class ParticipantAgendaController {
  constructor(private readonly participantAgenda: ParticipantAgenda) {}

  @Get()
  @ForCapable('agenda.read-own')
  @Answers(200, participantAgendaWire)
  async find(
    @CurrentActor() actor: Actor,
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Param('participationId', { schema: wireId<'Participation'>() }) participationId: ParticipationId,
  ): Promise<ParticipantAgendaWire> {
    if (!mayActFor(actor, missionId, participationId)) throw notFound('participant');
    const agenda = await this.participantAgenda.find(missionId, participationId);
    if (agenda === null) throw notFound('participant');
    return presentParticipantAgenda(agenda);
  }
}
