import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound, type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { PersonalData } from '../persistence/read-models/personal-data.js';
import { ChangeConsent } from '../use-cases/change-consent.js';
import { EraseParticipant, type NobodyToErase } from '../use-cases/erase-participant.js';
import { ReadPersonalData } from '../use-cases/read-personal-data.js';

const address = z.object({ missionId: wireId<'Mission'>(), participationId: wireId<'Participation'>() });
type Address = z.infer<typeof address>;

const facts = z.record(z.string(), z.unknown());
const personalDataWire = z
  .object({
    company: facts,
    profiles: z.array(facts),
    contact: facts.nullable(),
    processing: z.array(
      z.object({
        purpose: z.enum(['meetings', 'messages', 'follow-up']),
        basis: z.enum(['public-task', 'consent']),
        noticeVersion: z.string(),
        recordedAt: sentInstant,
        withdrawnAt: sentInstant.nullable(),
      }),
    ),
    availability: z.array(z.object({ startsAt: sentInstant, endsAt: sentInstant })),
    requests: z.array(facts),
    meetings: z.array(facts),
    colleagues: z.array(facts),
    wishes: z.array(facts),
    vetoes: z.array(facts),
    messages: z.array(facts),
    notes: z.array(facts),
    /** Null for anybody but their own people: notes of meetings are private. */
    reviews: z.array(facts).nullable(),
    links: z.array(facts),
  })
  .meta({ id: 'PersonalData' });

const consentWire = z.object({ isGiven: z.boolean() }).meta({ id: 'FollowUpConsent' });

const erasureProblems: ProblemTexts<NobodyToErase> = {
  'participation-unknown': {
    status: 404,
    title: 'Participant unknown',
    detail: ({ participationId }) =>
      `No participant ${participationId} takes part in this mission, or it is not yours.`,
  },
};

/** What is kept of a participation and its people: reading it all, consent, and erasing it. */
@ApiTags('privacy')
@Controller('api/v1/missions/:missionId/participants/:participationId')
@ForCapable('contact.change')
export class PersonalDataController {
  constructor(
    private readonly readPersonalData: ReadPersonalData,
    private readonly changeConsent: ChangeConsent,
    private readonly eraseParticipant: EraseParticipant,
  ) {}

  @Get('personal-data')
  @Answers(200, personalDataWire)
  async view(@CurrentActor() actor: Actor, @Param({ schema: address }) place: Address): Promise<PersonalData> {
    const found = await this.readPersonalData.run(actor, place.missionId, place.participationId);
    if (found === null) throw notFound('participant');
    return found;
  }

  @Put('follow-up-consent')
  @Answers(200, personalDataWire)
  async consent(
    @CurrentActor() actor: Actor,
    @Param({ schema: address }) place: Address,
    @Body({ schema: consentWire }) { isGiven }: z.infer<typeof consentWire>,
  ): Promise<PersonalData> {
    await this.view(actor, place);
    await this.changeConsent.toFollowUp(place.participationId, isGiven);
    return this.view(actor, place);
  }

  /** Cannot be undone: what was erased is nowhere. */
  @Post('erasure')
  @Answers(204)
  async erase(@CurrentActor() actor: Actor, @Param({ schema: address }) place: Address): Promise<void> {
    valueOrProblem(await this.eraseParticipant.run(actor, place.missionId, place.participationId), erasureProblems);
  }
}
