import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type LinkRefusal, type PageKeys, PageLinkReader } from '../../access/index.js';
import { WriteCalendarFile } from '../../notifications/index.js';
import { refusalToAnswer } from '../domain/page-standing.js';
import type { Locale } from '../domain/page-view.js';

/**
 * Writes the meetings of a page as a calendar file, the same that the partner's calendar address gives; without the rooms of
 * remote meetings in a browser in which nothing can be answered.
 */
@Injectable()
export class ReadPageCalendar {
  constructor(
    private readonly links: PageLinkReader,
    private readonly writeCalendarFile: WriteCalendarFile,
  ) {}

  async run(keys: PageKeys, chosen: Locale | null): Promise<Result<string, LinkRefusal>> {
    const opened = await this.links.open(keys);
    if (!opened.ok) return opened;
    const { missionId, participationId } = opened.value;
    const mayJoin = refusalToAnswer(opened.value) === null;
    const calendar = await this.writeCalendarFile.of(missionId, participationId, chosen, mayJoin);
    return calendar === null ? err({ type: 'link-revoked' }) : ok(calendar);
  }
}
