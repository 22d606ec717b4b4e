import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, mayActFor } from '../../../kernel/actor.js';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound } from '../../../platform/http/problem.js';
import { CurrentLocale, type ReaderLocale } from '../../../platform/http/reader-locale.decorator.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { MeetingReader } from '../../meetings/index.js';
import { RecommendationList } from '../persistence/read-models/recommendation-list.js';
import { CodeLabels } from './code-labels.js';
import {
  presentSuggestion,
  requestStatusByCounterpart,
  suggestionsQueryWire,
  suggestionsWire,
} from './suggestion.wire.js';

/** Whom a participant is advised to meet, and why. */
@ApiTags('matching')
@Controller('api/v1/missions/:missionId/participants/:participationId/suggestions')
export class SuggestionsController {
  constructor(
    private readonly recommendations: RecommendationList,
    private readonly meetings: MeetingReader,
    private readonly labels: CodeLabels,
  ) {}

  @Get()
  @ForCapable('suggestions.read')
  @Answers(200, suggestionsWire)
  async list(
    @CurrentActor() actor: Actor,
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
    @Param('participationId', { schema: wireId<'Participation'>() }) participationId: ParticipationId,
    @Query({ schema: suggestionsQueryWire }) { limit }: z.infer<typeof suggestionsQueryWire>,
    @CurrentLocale() locale: ReaderLocale,
  ): Promise<z.infer<typeof suggestionsWire>> {
    if (!mayActFor(actor, missionId, participationId)) throw notFound('participant');
    const found = await this.recommendations.of(missionId, participationId, limit);
    if (found === null) throw notFound('participant');
    const standings = await this.meetings.standings(missionId, participationId);
    const statuses = requestStatusByCounterpart(participationId, standings);
    const labelOf = this.labels.in(locale);
    const items = found.items.map((recommendation) =>
      presentSuggestion(recommendation, statuses.get(recommendation.counterpartId) ?? 'none', labelOf),
    );
    const requestStatuses = [...statuses].map(([counterpartId, requestStatus]) => ({ counterpartId, requestStatus }));
    return { items, computedAt: found.computedAt, requestStatuses };
  }
}
