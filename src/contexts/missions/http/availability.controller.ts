import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { etagOf, versionIn } from '../../../platform/http/if-match.js';
import { notFound, type ProblemTexts, valueOrProblem } from '../../../platform/http/problem.js';
import { ParticipantReader } from '../participant-reader.js';
import { SetAvailability, type SetAvailabilityFailure } from '../use-cases/set-availability.js';
import { notFoundProblem } from './not-found-problem.js';
import { availabilityVersionWire, availabilityWire, participantAddress } from './participant.wire.js';

type Address = z.infer<typeof participantAddress>;

const availabilityProblems: ProblemTexts<SetAvailabilityFailure> = {
  ...notFoundProblem,
  'availability-moved-on': {
    status: 412,
    title: 'The availability has moved on',
    detail: ({ basedOnVersion, latestVersion }) =>
      `You read version ${basedOnVersion} and somebody has stored version ${latestVersion} since: read it and change that.`,
  },
  'not-own-participation': {
    status: 403,
    title: 'Not allowed',
    detail: () => 'Only organisers and the participant itself say when it can meet.',
  },
  'window-ends-before-it-starts': {
    status: 422,
    title: 'Window ends before it starts',
    detail: ({ startsAt, endsAt }) =>
      `A window from ${startsAt} to ${endsAt} holds no time: let it end after it begins.`,
  },
  'window-outside-mission': {
    status: 422,
    title: 'Window outside of the mission',
    detail: ({ firstDay, lastDay }) => `Windows lie inside the days of the mission, ${firstDay} to ${lastDay}.`,
  },
  'windows-overlap': {
    status: 422,
    title: 'Windows overlap',
    detail: ({ first, second }) => `The windows from ${first.startsAt} and from ${second.startsAt} overlap: join them.`,
  },
  'no-slot-available': {
    status: 422,
    title: 'No slot available',
    detail: () =>
      'No slot of the timetable lies wholly inside a window, so that nobody could meet this participant: widen a window until it holds a slot.',
  },
};

/** When a participant can meet. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId/participants/:participationId/availability')
@ForCapable('participants.read')
export class AvailabilityController {
  constructor(
    private readonly participants: ParticipantReader,
    private readonly setAvailability: SetAvailability,
  ) {}

  /** Its `ETag` is what a change must be based on. */
  @Get()
  @Answers(200, availabilityVersionWire)
  async read(
    @Param({ schema: participantAddress }) { missionId, participationId }: Address,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof availabilityVersionWire>> {
    const found = await this.participants.availability(missionId, participationId);
    if (found === null) throw notFound('participant');
    response.setHeader('ETag', etagOf('availability', found.version));
    return { version: found.version, windows: [...found.windows] };
  }

  /** Takes the place of all windows. Saying the same again adds no version. */
  @Put()
  @ApiHeader({ name: 'If-Match', required: true })
  @Answers(200, availabilityVersionWire)
  async change(
    @CurrentActor() actor: Actor,
    @Param({ schema: participantAddress }) address: Address,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: availabilityWire }) { windows }: z.infer<typeof availabilityWire>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof availabilityVersionWire>> {
    const wish = { ...address, basedOnVersion: versionIn('availability', ifMatch), windows };
    valueOrProblem(await this.setAvailability.run(actor, wish), availabilityProblems);
    return this.read(address, response);
  }
}
