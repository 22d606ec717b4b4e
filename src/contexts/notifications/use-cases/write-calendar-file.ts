import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { type CalendarEvent, writeCalendar } from '../../../platform/documents/calendar-file.js';
import { type Programme, ProgrammeReader } from '../../missions/index.js';
import type { Locale } from '../domain/contact.js';
import { calendarUid, type CalendarEntry } from '../domain/place-news.js';
import { CalendarFeeds } from '../persistence/read-models/calendar-feeds.js';
import { MessageFacts } from '../persistence/read-models/message-facts.js';
import { describeItem } from '../wording/describe-item.js';
import { describeMeeting, type ReaderSetting } from '../wording/describe-meeting.js';
import { plainName } from '../wording/plain-name.js';
import { wordings } from '../wording/wordings.js';
import { FindReaders } from './find-readers.js';

/**
 * Writes a participation's calendar as a file: its meetings, and the programme of the mission while it takes part. It changes
 * nothing, and equal calendars are equal files.
 */
@Injectable()
export class WriteCalendarFile {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly facts: MessageFacts,
    private readonly findReaders: FindReaders,
    private readonly programmes: ProgrammeReader,
  ) {}

  /**
   * In the language chosen, else in the reader's own. `mayJoin` is false for whoever may not know where remote meetings are
   * joined. Null where the mission has no such participation.
   */
  async of(
    missionId: MissionId,
    participationId: ParticipationId,
    chosen: Locale | null,
    mayJoin = true,
  ): Promise<string | null> {
    const mission = await this.facts.mission(missionId);
    const [found] = await this.findReaders.run(mission, [participationId]);
    if (found === undefined) return null;
    const reader = { ...found, locale: chosen ?? found.locale };
    const entries = await this.feeds.entriesOf(participationId);
    const counterpartIds = entries.map(({ counterpartId }) => counterpartId);
    const setting = await this.findReaders.settingOf(reader, mission, counterpartIds);
    const programme = (await this.feeds.takesPart(participationId)) ? await this.programmes.find(missionId) : null;
    const events = [
      ...entries.flatMap((entry) => eventOf(mayJoin ? entry : withoutRoom(entry), setting)),
      ...(programme?.items ?? []).map((item) => eventOfItem(item, setting)),
    ];
    return writeCalendar({
      method: 'PUBLISH',
      timeZone: mission.venueTimeZone,
      name: wordings[reader.locale].calendarName(plainName(mission.name)),
      events: events.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
    });
  }
}

function withoutRoom(entry: CalendarEntry): CalendarEntry {
  return { ...entry, place: entry.place === null ? null : { ...entry.place, remote: null } };
}

/** Nothing where the public agenda has the meeting no more. */
function eventOf(entry: CalendarEntry, setting: ReaderSetting): CalendarEvent[] {
  const { place, counterpartId, sequence, changedAt } = entry;
  if (place === null) return [];
  const { startsAt, endsAt } = place;
  return [
    {
      uid: calendarUid(entry),
      sequence,
      changedAt,
      isCancelled: false,
      startsAt,
      endsAt,
      ...describeMeeting(counterpartId, place, setting),
      organiser: null,
      attendee: null,
    },
  ];
}

function eventOfItem(item: Programme['items'][number], setting: ReaderSetting): CalendarEvent {
  const { id, sequence, changedAt, startsAt, endsAt } = item;
  return {
    ...{ uid: `${id}@incontro`, sequence, changedAt, isCancelled: false, startsAt, endsAt },
    ...describeItem(item, setting),
    ...{ organiser: null, attendee: null },
  };
}
