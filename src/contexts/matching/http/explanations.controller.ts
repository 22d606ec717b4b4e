import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound } from '../../../platform/http/problem.js';
import { CurrentLocale, type ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { ExplainCounterpart } from '../use-cases/explain-counterpart.js';
import { MeasureCompleteness } from '../use-cases/measure-completeness.js';
import { CodeLabels } from './code-labels.js';
import { completenessWire, explanationQueryWire, explanationWire, presentExplanation } from './explanation.wire.js';
import { type ParticipantAddress, participantAddress, ParticipantCompanies } from './participant-companies.js';

const counterpartAddress = participantAddress.extend({ counterpartId: wireId<'Participation'>() });

/** Why somebody is suggested, why not, and what a fuller profile would bring. */
@ApiTags('matching')
@Controller('api/v1/missions/:missionId/participants/:participationId')
@ForCapable('suggestions.read')
export class ExplanationsController {
  constructor(
    private readonly explainCounterpart: ExplainCounterpart,
    private readonly measureCompleteness: MeasureCompleteness,
    private readonly companies: ParticipantCompanies,
    private readonly labels: CodeLabels,
  ) {}

  /** `view=participant` shows an organiser what the participant sees. */
  @Get('counterparts/:counterpartId/explanation')
  @Answers(200, explanationWire)
  async explain(
    @CurrentActor() actor: Actor,
    @Param({ schema: counterpartAddress }) address: z.infer<typeof counterpartAddress>,
    @Query({ schema: explanationQueryWire }) { view }: z.infer<typeof explanationQueryWire>,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<z.infer<typeof explanationWire>> {
    const explanation = await this.explainCounterpart.run(actor, address, view === 'participant');
    if (explanation === null) throw notFound('participant');
    return presentExplanation(explanation, this.labels.in(locale));
  }

  /** What each field that the profile leaves open costs among the counterparts of the mission. */
  @Get('profile/completeness')
  @Answers(200, completenessWire)
  async completeness(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: ParticipantAddress,
  ): Promise<z.infer<typeof completenessWire>> {
    await this.companies.of(actor, address);
    const completeness = await this.measureCompleteness.run(address.missionId, address.participationId);
    if (completeness === null) throw notFound('participant');
    return { ...completeness, missing: completeness.missing.map((field) => ({ ...field })) };
  }
}
