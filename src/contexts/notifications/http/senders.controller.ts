import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { FindSender } from '../use-cases/find-sender.js';
import { StateSender } from '../use-cases/state-sender.js';
import { TellSending } from '../use-cases/tell-sending.js';
import { senderViewWire, senderWire } from './sender.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** From whom the messages of a mission are. */
@ApiTags('notifications')
@Controller('api/v1/missions/:missionId/sender')
@ForCapable('notifications.manage')
export class SendersController {
  constructor(
    private readonly findSender: FindSender,
    private readonly stateSender: StateSender,
    private readonly tellSending: TellSending,
  ) {}

  @Get()
  @Answers(200, senderViewWire)
  async view(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof senderViewWire>> {
    return {
      address: await this.findSender.missionAddress(missionId),
      operatorAddress: this.findSender.operatorAddress,
      isSendingPossible: this.tellSending.isPossible,
    };
  }

  @Put()
  @Answers(200, senderViewWire)
  async state(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: senderWire }) { address }: z.infer<typeof senderWire>,
  ): Promise<z.infer<typeof senderViewWire>> {
    await this.stateSender.run(missionId, address, actor.userId);
    return this.view(missionId);
  }
}
