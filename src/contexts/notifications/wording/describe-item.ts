import type { TimeSpan } from '../../../kernel/instant.js';
import type { MeetingDescription, ReaderSetting } from './describe-meeting.js';
import { plainName } from './plain-name.js';
import { readTime } from './read-time.js';

/** An item of the programme, its title and place as they were typed. */
interface ToldItem extends TimeSpan {
  readonly title: string;
  readonly place: string | null;
}

/** What a calendar shows of an item of the programme. */
export function describeItem(item: ToldItem, setting: ReaderSetting): MeetingDescription {
  const { title, place } = item;
  return {
    summary: plainName(title),
    location: [place, setting.venueCity].flatMap((part) => (part === null ? [] : plainName(part))).join(', '),
    description: [plainName(setting.missionName), readTime(setting.onClocks(item), setting)].join('\n'),
  };
}
