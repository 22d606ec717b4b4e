import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { ForCapable, CurrentActor } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../platform/http/problem.js';
import { etagOf, versionIn } from '../../../platform/http/if-match.js';
import { CurrentLocale, type ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { Clock } from '../../../platform/time/clock.js';
import { ClassificationReader } from '../../classifications/index.js';
import { CompanyReader } from '../../companies/index.js';
import { MissionReader } from '../../missions/index.js';
import { ReviseParticipantProfile } from '../use-cases/revise-participant-profile.js';
import {
  marketProfileWire,
  participantProfileWire,
  presentHistory,
  presentProfile,
  profileHistoryWire,
} from './market-profile.wire.js';
import { type ParticipantAddress, participantAddress, ParticipantCompanies } from './participant-companies.js';
import { revisionProblems } from './profile-problems.js';

const DAY_LENGTH = '2026-12-01'.length;

/** What a company states of itself: for its own people, and for organisers in their place. */
@ApiTags('profiles')
@Controller('api/v1/missions/:missionId/participants/:participationId/profile')
@ForCapable('participants.read')
export class ParticipantProfileController {
  constructor(
    private readonly participantCompanies: ParticipantCompanies,
    private readonly companies: CompanyReader,
    private readonly classifications: ClassificationReader,
    private readonly reviseProfile: ReviseParticipantProfile,
    private readonly missions: MissionReader,
    private readonly clock: Clock,
  ) {}

  /** Its `ETag` is what a change must be based on. */
  @Get()
  @Answers(200, participantProfileWire)
  async read(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
    @CurrentLocale() locale: ReaderLocale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof participantProfileWire>> {
    const company = await this.participantCompanies.of(actor, address);
    response.setHeader('ETag', etagOf('profile', company.profileVersion));
    const today = this.clock.now().slice(0, DAY_LENGTH);
    const firstDay = (await this.missions.firstDay(address.missionId)) ?? today;
    return presentProfile(company, this.classifications, locale, { today, firstDay });
  }

  /** Takes the place of the whole profile. Stating the same again adds no version. */
  @Put()
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, participantProfileWire)
  async revise(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: marketProfileWire }) profile: z.infer<typeof marketProfileWire>,
    @CurrentLocale() locale: ReaderLocale,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof participantProfileWire>> {
    const revision = { ...address, basedOnVersion: versionIn('profile', ifMatch), profile };
    valueOrProblem(await this.reviseProfile.run(actor, revision), revisionProblems);
    return this.read(actor, address, locale, response);
  }

  /** Who stated what, when. */
  @Get('versions')
  @Answers(200, profileHistoryWire)
  async history(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
  ): Promise<z.infer<typeof profileHistoryWire>> {
    const { company } = await this.participantCompanies.of(actor, address);
    return presentHistory(await this.companies.profileVersions(company.id));
  }
}
