import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { ForAnybody } from '../../../platform/http/access.decorators.js';
import { notFound } from '../../../platform/http/problem.js';
import { ReadCalendarFeed } from '../use-cases/read-calendar-feed.js';

const LONGEST_SECRET = 100;

/** Calendars as calendar programs read them: who knows the address may, nobody signs in, and reading changes nothing. */
@ApiExcludeController()
@Controller('calendar')
export class CalendarsController {
  constructor(private readonly readCalendarFeed: ReadCalendarFeed) {}

  @Get(':secret.ics')
  @ForAnybody()
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, no-cache')
  @Header('Referrer-Policy', 'no-referrer')
  async read(@Param('secret', { schema: z.string().max(LONGEST_SECRET) }) secret: string): Promise<string> {
    const calendar = await this.readCalendarFeed.run(secret);
    if (calendar === null) throw notFound('calendar');
    return calendar;
  }
}
