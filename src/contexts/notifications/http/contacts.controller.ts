import { Body, Controller, Delete, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { Repeatable } from '../../../platform/http/idempotency.interceptor.js';
import { notFound, valueOrProblem } from '../../../platform/http/problem.js';
import { CalendarFeeds } from '../persistence/read-models/calendar-feeds.js';
import { ChangeCalendarFeed } from '../use-cases/change-calendar-feed.js';
import { ChangeContact } from '../use-cases/change-contact.js';
import type { Reader } from '../use-cases/find-readers.js';
import { ReadContact } from '../use-cases/read-contact.js';
import {
  calendarFeedStateWire,
  calendarFeedWire,
  contactAddress,
  contactWire,
  keptContactWire,
} from './contact.wire.js';
import { contactProblems } from './notification-problems.js';

type Address = z.infer<typeof contactAddress>;

/** How a participation is reached, and the address of its calendar. */
@ApiTags('notifications')
@Controller('api/v1/missions/:missionId/participants/:participationId')
@ForCapable('contact.change')
export class ContactsController {
  constructor(
    private readonly readContact: ReadContact,
    private readonly changeContact: ChangeContact,
    private readonly feeds: CalendarFeeds,
    private readonly changeCalendarFeed: ChangeCalendarFeed,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('contact')
  @Answers(200, keptContactWire)
  async view(
    @CurrentActor() actor: Actor,
    @Param({ schema: contactAddress }) address: Address,
  ): Promise<z.infer<typeof keptContactWire>> {
    const { email, phone, locale, timeZone, stated, recordedAt } = await this.reader(actor, address);
    const chosen = { statedLocale: stated.locale, statedTimeZone: stated.timeZone };
    return { email, phone, locale, timeZone, ...chosen, recordedAt };
  }

  @Put('contact')
  @Answers(200, keptContactWire)
  async change(
    @CurrentActor() actor: Actor,
    @Param({ schema: contactAddress }) address: Address,
    @Body({ schema: contactWire }) statement: z.infer<typeof contactWire>,
  ): Promise<z.infer<typeof keptContactWire>> {
    const { missionId, participationId } = address;
    const changed = await this.changeContact.run(actor, missionId, participationId, statement);
    valueOrProblem(changed, contactProblems);
    return this.view(actor, address);
  }

  @Delete('contact')
  @Answers(204)
  async erase(@CurrentActor() actor: Actor, @Param({ schema: contactAddress }) address: Address): Promise<void> {
    const { missionId, participationId } = address;
    valueOrProblem(await this.changeContact.run(actor, missionId, participationId, null), contactProblems);
  }

  @Get('calendar-feed')
  @Answers(200, calendarFeedStateWire)
  async feedState(
    @CurrentActor() actor: Actor,
    @Param({ schema: contactAddress }) address: Address,
  ): Promise<z.infer<typeof calendarFeedStateWire>> {
    const { participationId } = await this.reader(actor, address);
    return { openedAt: await this.feeds.openedAt(participationId) };
  }

  /** Another address does no harm, and its secret must not be kept with the answer: it takes no Idempotency-Key. */
  @Post('calendar-feed')
  @Repeatable()
  @Answers(201, calendarFeedWire)
  async openFeed(
    @CurrentActor() actor: Actor,
    @Param({ schema: contactAddress }) address: Address,
  ): Promise<z.infer<typeof calendarFeedWire>> {
    const { participationId } = await this.reader(actor, address);
    const secret = await this.changeCalendarFeed.open(participationId);
    const url = `${this.config.publicUrl}/calendar/${secret}.ics`;
    return { url, webcalUrl: url.replace(/^https?:/, 'webcal:') };
  }

  @Delete('calendar-feed')
  @Answers(204)
  async closeFeed(@CurrentActor() actor: Actor, @Param({ schema: contactAddress }) address: Address): Promise<void> {
    const { participationId } = await this.reader(actor, address);
    await this.changeCalendarFeed.close(participationId);
  }

  private async reader(actor: Actor, { missionId, participationId }: Address): Promise<Reader> {
    const reader = await this.readContact.run(actor, missionId, participationId);
    if (reader === null) throw notFound('participant');
    return reader;
  }
}
