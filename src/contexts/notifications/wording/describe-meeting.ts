import type { ParticipationId } from '../../../kernel/id.js';
import type { TimeSpan } from '../../../kernel/instant.js';
import type { Locale } from '../domain/contact.js';
import type { Place } from '../domain/place-news.js';
import { plainName } from './plain-name.js';
import { type ClockCities, type ClockedSpan, readTime } from './read-time.js';
import { wordings } from './wordings.js';

/** Who reads, and what is said about any meeting of the mission. */
export interface ReaderSetting extends ClockCities {
  readonly locale: Locale;
  readonly missionName: string;
  readonly venueName: string;
  readonly companyName: string;
  /** Null for who takes part no longer. */
  readonly nameOf: (participationId: ParticipationId) => string | null;
  readonly onClocks: (span: TimeSpan) => ClockedSpan;
}

/** A meeting as a calendar shows it. */
export interface MeetingDescription {
  readonly summary: string;
  readonly location: string;
  readonly description: string;
}

/** Both clocks, the table with its venue, and who interprets, in one line. */
export function describePlace(place: Place, setting: ReaderSetting): string {
  return [
    readTime(setting.onClocks(place), setting),
    ...remoteOf(place, setting),
    ...(place.remote?.isOneself === true ? [] : [tableOf(place, setting)]),
    interpreterOf(place, setting),
  ].join(' · ');
}

/** What a calendar shows of a meeting with that participation at that place. */
export function describeMeeting(
  counterpartId: ParticipationId,
  place: Place,
  setting: ReaderSetting,
): MeetingDescription {
  return {
    summary: wordings[setting.locale].meetingWith(counterpartName(counterpartId, setting)),
    location:
      place.remote?.isOneself === true
        ? place.remote.link
        : `${tableOf(place, setting)}, ${plainName(setting.venueCity)}`,
    description: [
      plainName(setting.missionName),
      readTime(setting.onClocks(place), setting),
      ...remoteOf(place, setting),
      interpreterOf(place, setting),
    ].join('\n'),
  };
}

/** The name of the other side, or a word for who takes part no longer. */
export function counterpartName(id: ParticipationId, { nameOf, locale }: ReaderSetting): string {
  const name = nameOf(id);
  return name === null ? wordings[locale].goneCompany : plainName(name);
}

function tableOf({ tableLabel }: Place, { locale, venueName }: ReaderSetting): string {
  return `${wordings[locale].table(plainName(tableLabel))}, ${plainName(venueName)}`;
}

/** Nothing where both sit at the table. */
function remoteOf({ remote }: Place, { locale }: ReaderSetting): string[] {
  if (remote == null) return [];
  const { youJoin, otherJoins } = wordings[locale].remote;
  return [remote.isOneself ? youJoin(remote.link) : otherJoins(remote.link)];
}

function interpreterOf({ interpreterLabel }: Place, { locale }: ReaderSetting): string {
  const { interpreter, noInterpreter } = wordings[locale];
  return interpreterLabel === null ? noInterpreter : interpreter(plainName(interpreterLabel));
}
