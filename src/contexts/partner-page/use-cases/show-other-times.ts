import { Injectable } from '@nestjs/common';
import { overlaps } from '../../../kernel/instant.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type LinkRefusal, type PageKeys, PageLinkReader } from '../../access/index.js';
import { ListMeetingTimes, type MeetingRequestId, type MeetingTime } from '../../meetings/index.js';
import { plainName } from '../../notifications/index.js';
import { refusalToAnswer, type StandingRefusal } from '../domain/page-standing.js';
import type { Locale, OtherTimesView } from '../domain/page-view.js';
import { type PageFacts, PageFactsReader, type RequestPageFacts } from '../persistence/read-models/page-facts.js';
import { pageLocale, readerOf, timeFor } from './describe-page.js';

export type OtherTimesRefusal = LinkRefusal | StandingRefusal | { readonly type: 'request-unknown' };

/** Reads the times in which the two of a request could meet instead. */
@Injectable()
export class ShowOtherTimes {
  constructor(
    private readonly links: PageLinkReader,
    private readonly facts: PageFactsReader,
    private readonly listTimes: ListMeetingTimes,
  ) {}

  async run(
    keys: PageKeys,
    requestId: MeetingRequestId,
    chosen: Locale | null,
  ): Promise<Result<OtherTimesView, OtherTimesRefusal>> {
    const opened = await this.links.open(keys);
    if (!opened.ok) return opened;
    const { actor, missionId, participationId } = opened.value;
    const refusal = refusalToAnswer(opened.value);
    if (refusal !== null) return err(refusal);
    const facts = await this.facts.find(missionId, participationId);
    const asked = facts?.requests.find(
      (request) => request.requestId === requestId && request.isAwaited && request.status === 'open',
    );
    if (facts === null || asked === undefined) return err({ type: 'request-unknown' });
    const times = await this.listTimes.run(actor, missionId, requestId);
    if (!times.ok) return times;
    const locale = pageLocale(facts, chosen);
    const reader = readerOf(facts, locale);
    return ok({
      requestId,
      locale,
      missionName: plainName(facts.missionName),
      companyName: plainName(asked.companyName),
      times: timesLeft(times.value, asked, facts).map((time) => ({
        slotId: time.id,
        time: timeFor(time, facts, reader),
      })),
    });
  }
}

/** Not those at which the partner meets somebody by the public agenda, nor the one that is proposed already. */
function timesLeft(
  times: readonly MeetingTime[],
  { proposed }: RequestPageFacts,
  { meetings }: PageFacts,
): readonly MeetingTime[] {
  const places = [...meetings.flatMap(({ place }) => place ?? []), ...(proposed === null ? [] : [proposed])];
  return times.filter((time) => !places.some((place) => overlaps(place, time)));
}
