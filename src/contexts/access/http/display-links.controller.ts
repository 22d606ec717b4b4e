import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { DisplayLinkList } from '../persistence/read-models/display-link-list.js';
import { IssueDisplayLink } from '../use-cases/issue-display-link.js';
import { type DisplayLinkNotFound, RevokeDisplayLink } from '../use-cases/revoke-display-link.js';
import {
  displayLinkAddress,
  displayLinksWire,
  issuedDisplayLinkWire,
  newDisplayLinkWire,
} from './display-link.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };

const revocationProblems: ProblemTexts<DisplayLinkNotFound> = {
  'display-link-unknown': {
    status: 404,
    title: 'Display link unknown',
    detail: () => 'This mission has no such display link: read its display links again.',
  },
};

/** The links of the screens in the hall. A screen brings its secret as a bearer token, and in `auth.display` of its socket. */
@ApiTags('access')
@Controller('api/v1/missions/:missionId/display-links')
@ForCapable('personal-links.issue')
export class DisplayLinksController {
  constructor(
    private readonly links: DisplayLinkList,
    private readonly issueLink: IssueDisplayLink,
    private readonly revokeLink: RevokeDisplayLink,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Answers(200, displayLinksWire)
  async list(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof displayLinksWire>> {
    return { items: await this.links.of(missionId) };
  }

  /** Another link does no harm, and its secret must not be kept with the answer: it takes no Idempotency-Key. */
  @Post()
  @Repeatable()
  @Answers(201, issuedDisplayLinkWire)
  async issue(
    @CurrentActor() actor: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newDisplayLinkWire }) wanted: z.infer<typeof newDisplayLinkWire>,
  ): Promise<z.infer<typeof issuedDisplayLinkWire>> {
    const { link, secret } = await this.issueLink.run({ missionId, ...wanted }, actor.userId);
    return { ...link, url: `${this.config.publicUrl}/display/${missionId}#${secret}` };
  }

  /** The screen goes dark at once. */
  @Delete(':linkId')
  @Answers(204)
  async revoke(@Param({ schema: displayLinkAddress }) address: z.infer<typeof displayLinkAddress>): Promise<void> {
    valueOrProblem(await this.revokeLink.run(address.missionId, address.linkId), revocationProblems);
  }
}
