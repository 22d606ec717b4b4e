import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import { IssuePageLink, type NobodyToLink } from '../use-cases/issue-page-link.js';

const address = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });

/** The address of somebody's page: its secret is shown once and not kept. */
const pageLinkWire = z.object({ url: z.url(), expiresAt: sentInstant }).meta({ id: 'PartnerPageLink' });

const issueProblems: ProblemTexts<NobodyToLink> = {
  'participation-unknown': {
    status: 404,
    title: 'Participant unknown',
    detail: ({ participationId }) => `No participant ${participationId} takes part in this mission.`,
  },
};

/** Links to pages, for organisers to hand on. */
@ApiTags('access')
@Controller('api/v1/missions/:missionId/participants/:participationId/page-links')
export class PartnerLinksController {
  constructor(
    private readonly issuePageLink: IssuePageLink,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Another link does no harm, and its secret must not be kept with the answer: it takes no Idempotency-Key. */
  @Post()
  @ForCapable('personal-links.issue')
  @Repeatable()
  @Answers(201, pageLinkWire)
  async issue(@Param({ schema: address }) place: z.infer<typeof address>): Promise<z.infer<typeof pageLinkWire>> {
    const issued = await this.issuePageLink.run(place.missionId, place.participationId);
    const { secret, expiresAt } = valueOrProblem(issued, issueProblems);
    return { url: `${this.config.publicUrl}/partner/${secret}`, expiresAt };
  }
}
