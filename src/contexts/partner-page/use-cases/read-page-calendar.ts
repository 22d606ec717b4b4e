import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type LinkRefusal, type PageKeys, PageLinkReader } from '../../access/index.js';
import { WriteCalendarFile } from '../../notifications/index.js';
import type { Locale } from '../domain/page-view.js';

/** Writes the meetings of a page as a calendar file, the same that the partner's calendar address gives. */
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
    const calendar = await this.writeCalendarFile.of(missionId, participationId, chosen);
    return calendar === null ? err({ type: 'link-revoked' }) : ok(calendar);
  }
}
