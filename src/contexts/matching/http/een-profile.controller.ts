import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { ClassificationReader } from '../../classifications/index.js';
import { certificateCodeOf, fromEenProfile, partnerRoleOf, toEenProfile } from '../../companies/index.js';
import { eenProfileWire, readEenProfileWire } from './een-profile.wire.js';
import { type ParticipantAddress, participantAddress, ParticipantCompanies } from './participant-companies.js';

/** Interchange with the partnering profiles of the Enterprise Europe Network. */
@ApiTags('profiles')
@Controller('api/v1/missions/:missionId/participants/:participationId/profile/een')
@ForCapable('participants.read')
export class EenProfileController {
  constructor(
    private readonly companies: ParticipantCompanies,
    private readonly classifications: ClassificationReader,
  ) {}

  @Get()
  @Answers(200, eenProfileWire)
  async write(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
  ): Promise<z.infer<typeof eenProfileWire>> {
    const { company, marketProfile } = await this.companies.of(actor, address);
    return toEenProfile(company, marketProfile) as z.infer<typeof eenProfileWire>;
  }

  /** Stores nothing: somebody looks at the profile that comes of it and puts that. */
  @Post('reading')
  @Repeatable()
  @Answers(200, readEenProfileWire)
  async read(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
    @Body({ schema: eenProfileWire }) sent: z.infer<typeof eenProfileWire>,
  ): Promise<z.infer<typeof readEenProfileWire>> {
    const { company, marketProfile, profileVersion } = await this.companies.of(actor, address);
    const read = fromEenProfile(company, marketProfile, sent, {
      roleOf: partnerRoleOf,
      certificateOf: certificateCodeOf,
      codeOf: (scheme, text) => this.classifications.find(scheme, text)?.code ?? null,
    });
    return { ...read, basedOnVersion: profileVersion } as z.infer<typeof readEenProfileWire>;
  }
}
