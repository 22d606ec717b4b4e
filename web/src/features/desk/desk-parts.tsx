import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHallMap } from '../../venue-map/use-hall-map.js';

/** The parts of the desk, in the order of the page, each with the words it is headed by. */
const PARTS = [
  { id: 'freed-places', label: 'desk:freed.title' },
  { id: 'repairs', label: 'desk:repairs.title' },
  { id: 'remote', label: 'desk:remote.title' },
  { id: 'marks', label: 'desk:marks.title' },
  { id: 'frozen', label: 'freeze:title' },
  { id: 'settings', label: 'desk:settings.title' },
  { id: 'hall', label: 'venueMap:title' },
  { id: 'people', label: 'desk:people.search' },
  { id: 'walk-in', label: 'desk:walkIn.title' },
  { id: 'delegation', label: 'desk:delegation.title' },
  { id: 'outage', label: 'desk:outage.title' },
  { id: 'overrun', label: 'desk:overrun.title' },
  { id: 'standing', label: 'desk:standing.title' },
] as const;

type Part = (typeof PARTS)[number];

const idOf = (part: Part['id']): string => `desk-${part}`;

interface DeskContentsProps {
  readonly missionId: string;
  readonly hasMeetings: boolean;
}

/** The way to each part of a long page, for the keyboard and for small screens. */
export function DeskContents({ missionId, hasMeetings }: DeskContentsProps) {
  const { t } = useTranslation(['desk', 'freeze', 'venueMap']);
  const hasHall = useHallMap(missionId) !== null;
  const isThere = (id: Part['id']): boolean => (id === 'marks' ? hasMeetings : id !== 'hall' || hasHall);
  return (
    <nav aria-label={t('contents')} className="desk-contents">
      <ul>
        {PARTS.filter(({ id }) => isThere(id)).map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${idOf(id)}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(id);
              }}
            >
              {t(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is folded away is opened for whoever comes to it. */
function goTo(id: Part['id']): void {
  const part = document.getElementById(idOf(id));
  const folded = part?.querySelector<HTMLDetailsElement>(':scope > details');
  if (folded) folded.open = true;
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}

interface DeskPartProps {
  readonly id: Part['id'];
  readonly children: ReactNode;
}

/** A part that the contents lead to: whoever comes by them hears its name, and goes on inside it. */
export function DeskPart({ id, children }: DeskPartProps) {
  const { t } = useTranslation(['desk', 'freeze', 'venueMap']);
  const label = PARTS.find((part) => part.id === id)?.label;
  return (
    <div id={idOf(id)} role="group" aria-label={label && t(label)} tabIndex={-1}>
      {children}
    </div>
  );
}
