import type { Instant } from '../../../kernel/instant.js';
import { instantOf, wallTimeOf } from '../../../platform/time/wall-time.js';
import { quietUntil } from '../domain/quiet-hours.js';
import type { MissionFacts } from '../persistence/read-models/message-facts.js';

/** The first moment from `instant` on at which a reader who lives by that clock may be written to. */
export function earliestSendTime(instant: Instant, readerZone: string, mission: MissionFacts): Instant {
  const isEventDay = mission.days.includes(wallTimeOf(instant, mission.venueTimeZone).day);
  const morning = quietUntil(wallTimeOf(instant, readerZone), isEventDay);
  if (morning === null) return instant;
  const end = instantOf({ ...morning, zone: readerZone });
  // No zone changes its clocks at eight in the morning; were it so, writing at once beats never writing.
  return end.ok ? end.value : instant;
}
