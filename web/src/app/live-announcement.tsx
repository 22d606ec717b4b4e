import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLastChange } from '../live/live-provider.js';

/** Changes come in swarms: what is said waits until a swarm is over. */
const CALM_MILLISECONDS = 1500;
/** Long enough for a screen reader to pick it up; an old sentence must not be found again later. */
const SHOWN_MILLISECONDS = 10_000;

const topics = ['participants', 'suggestions', 'requests', 'wishes', 'agenda'] as const;

/** Tells screen readers, when they have nothing else to say, what has just changed by itself. */
export function LiveAnnouncement() {
  const { t } = useTranslation('shell');
  const change = useLastChange();
  const [told, setTold] = useState<(typeof topics)[number] | null>(null);
  const topic = topics.find((known) => known === change?.topic) ?? null;
  const count = change?.count ?? 0;
  useEffect(() => {
    if (topic === null) return undefined;
    const timers = [
      setTimeout(() => {
        setTold(topic);
      }, CALM_MILLISECONDS),
      setTimeout(() => {
        setTold(null);
      }, SHOWN_MILLISECONDS),
    ];
    return () => {
      timers.forEach(clearTimeout);
    };
  }, [topic, count]);
  return (
    <p className="visually-hidden" role="status">
      {told !== null && t(`changed.${told}`)}
    </p>
  );
}
