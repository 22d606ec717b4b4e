import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, isCapable } from '../../../kernel/actor.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { cutPage, decodeCursor, type Page } from '../../../platform/http/page.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { CurrentLocale, type ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { ClassificationReader } from '../../classifications/index.js';
import { ParticipantReader } from '../participant-reader.js';
import { IssueParticipantLink } from '../use-cases/issue-participant-link.js';
import { notFoundProblem } from './not-found-problem.js';
import {
  participantAddress,
  participantPageWire,
  participantsQuery,
  type ParticipantWire,
  participantWire,
  personalLinkWire,
  presentParticipant,
} from './participant.wire.js';

type Address = z.infer<typeof participantAddress>;
type PersonalLinkWire = z.infer<typeof personalLinkWire>;

const CURSOR_PARTS = 2;

/** Who takes part in a mission. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId/participants')
export class ParticipantsController {
  constructor(
    private readonly participants: ParticipantReader,
    private readonly classifications: ClassificationReader,
    private readonly issueParticipantLink: IssueParticipantLink,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ForCapable('participants.read')
  @Answers(200, participantPageWire)
  async list(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: Address['missionId'],
    @Query({ schema: participantsQuery }) query: z.infer<typeof participantsQuery>,
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<Page<ParticipantWire>> {
    const { side = null, search = '', cursor, limit } = query;
    const [sortName, id] = decodeCursor(cursor, CURSOR_PARTS) ?? [];
    const found = await this.participants.list({
      missionId,
      side,
      search: search === '' ? null : search,
      seesReferences: isCapable(actor, missionId, 'participants.import'),
      after: sortName === undefined || id === undefined ? null : { sortName, id },
      limit: limit + 1,
    });
    const { items, nextCursor } = cutPage(found, limit, (participant) => [participant.sortName, participant.id]);
    return { items: items.map((item) => presentParticipant(item, this.classifications, locale)), nextCursor };
  }

  @Get(':participationId')
  @ForCapable('participants.read')
  @Answers(200, participantWire)
  async view(
    @Param({ schema: participantAddress }) address: Address,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<ParticipantWire> {
    const found = await this.participants.find(address.missionId, address.participationId);
    if (found === null) throw notFound('participant');
    return presentParticipant(found, this.classifications, locale);
  }

  /** Another link does no harm, and its secret must not be kept with the answer: it takes no Idempotency-Key. */
  @Post(':participationId/personal-links')
  @ForCapable('personal-links.issue')
  @Repeatable()
  @Answers(201, personalLinkWire)
  async issueLink(@Param({ schema: participantAddress }) address: Address): Promise<PersonalLinkWire> {
    const issued = await this.issueParticipantLink.run(address.missionId, address.participationId);
    const { secret, expiresAt } = valueOrProblem(issued, notFoundProblem);
    return { url: `${this.config.publicUrl}/sign-in#${secret}`, expiresAt };
  }
}
