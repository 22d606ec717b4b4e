import { useLocale } from '../i18n/use-locale.js';
import { formatDay, wallDay } from '../time/format-time.js';
import { homeTimeZone } from '../time/home-zone.js';
import { TimeLeft } from './time-left.js';
import { TwoClocks } from './two-clocks.js';

interface CountdownProps {
  readonly until: string;
  /** What the time is for, in the words that stand between how long it is and when it ends. */
  readonly words: string;
  readonly venue: { readonly timeZone: string; readonly city: string };
}

/** "2 d 4 h to answer, until Thu 3 Dec, 12:44 Tashkent (08:44 Milan)". */
export function Countdown({ until, words, venue: { timeZone, city } }: CountdownProps) {
  const locale = useLocale();
  return (
    <>
      <strong className="countdown">
        <TimeLeft until={until} />
      </strong>{' '}
      {words} {formatDay(wallDay(until, timeZone), locale, 'short')},{' '}
      <TwoClocks instant={until} venueZone={timeZone} venueCity={city} homeZone={homeTimeZone} />
    </>
  );
}
