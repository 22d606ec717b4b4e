import { Controller, Delete, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import { type ListedLink, PersonalLinkList } from '../persistence/read-models/personal-link-list.js';
import { type LinkNotFound, RevokePersonalLink } from '../use-cases/revoke-personal-link.js';
import { linkAddress, linksAddress, listedLinksWire } from './personal-link.wire.js';

const revocationProblems: ProblemTexts<LinkNotFound> = {
  'personal-link-unknown': {
    status: 404,
    title: 'Link unknown',
    detail: () => 'This participant has no such link: read its links again.',
  },
};

/** The links that were given out for a participant: what was done by them, and making them useless. */
@ApiTags('access')
@Controller('api/v1/missions/:missionId/participants/:participationId/personal-links')
@ForCapable('personal-links.issue')
export class PersonalLinksController {
  constructor(
    private readonly links: PersonalLinkList,
    private readonly revokeLink: RevokePersonalLink,
  ) {}

  @Get()
  @Answers(200, listedLinksWire)
  async list(@Param({ schema: linksAddress }) address: z.infer<typeof linksAddress>): Promise<{ items: ListedLink[] }> {
    return { items: await this.links.of(address.missionId, address.participationId) };
  }

  /** Whoever came in by it is out at once. */
  @Delete(':linkId')
  @Answers(204)
  async revoke(@Param({ schema: linkAddress }) address: z.infer<typeof linkAddress>): Promise<void> {
    const { missionId, participationId, linkId } = address;
    valueOrProblem(await this.revokeLink.run(missionId, participationId, linkId), revocationProblems);
  }
}
