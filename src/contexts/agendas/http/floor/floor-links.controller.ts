import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import type { Config } from '../../../../platform/config/config.js';
import { CONFIG } from '../../../../platform/config/config.module.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { Repeatable } from '../../../../platform/http/idempotency.interceptor.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import { FloorLinkList, RevokeFloorLink } from '../../../access/index.js';
import { InviteToFloor } from '../../use-cases/floor/invite-to-floor.js';
import { floorLinkProblems } from './floor-problems.js';
import {
  floorLinkAddress,
  floorLinksWire,
  issuedFloorLinkWire,
  newFloorLinkWire,
  presentFloorLink,
} from './floor-link.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

/** The links of interpreters and table hosts. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId/floor-links')
@ForCapable('personal-links.issue')
export class FloorLinksController {
  constructor(
    private readonly links: FloorLinkList,
    private readonly inviteToFloor: InviteToFloor,
    private readonly revokeFloorLink: RevokeFloorLink,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Answers(200, floorLinksWire)
  async list(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof floorLinksWire>> {
    return { items: (await this.links.of(missionId)).map(presentFloorLink) };
  }

  /** It replaces an earlier one of that post. Its secret must not be kept with the answer: it takes no Idempotency-Key. */
  @Post()
  @Repeatable()
  @Answers(201, issuedFloorLinkWire)
  async issue(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newFloorLinkWire }) { post }: z.infer<typeof newFloorLinkWire>,
  ): Promise<z.infer<typeof issuedFloorLinkWire>> {
    const issued = await this.inviteToFloor.run(missionId, post, actor.userId);
    const { link, secret } = valueOrProblem(issued, floorLinkProblems);
    return { ...presentFloorLink(link), url: `${this.config.publicUrl}/floor/${missionId}#${secret}` };
  }

  /** The page goes dark at once. */
  @Delete(':linkId')
  @Answers(204)
  async revoke(@Param({ schema: floorLinkAddress }) address: z.infer<typeof floorLinkAddress>): Promise<void> {
    valueOrProblem(await this.revokeFloorLink.run(address.missionId, address.linkId), floorLinkProblems);
  }
}
