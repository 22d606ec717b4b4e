import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The parts of the desk, in the order of the page, each with the words it is headed by. */
const PARTS = [
  { id: 'freed-places', label: 'freed.title' },
  { id: 'repairs', label: 'repairs.title' },
  { id: 'remote', label: 'remote.title' },
  { id: 'marks', label: 'marks.title' },
  { id: 'people', label: 'people.search' },
  { id: 'walk-in', label: 'walkIn.title' },
  { id: 'delegation', label: 'delegation.title' },
  { id: 'outage', label: 'outage.title' },
  { id: 'overrun', label: 'overrun.title' },
  { id: 'standing', label: 'standing.title' },
] as const;

const idOf = (part: string): string => `desk-${part}`;

/** The way to each part of a long page, for the keyboard and for small screens. */
export function DeskContents({ hasMeetings }: { readonly hasMeetings: boolean }) {
  const { t } = useTranslation('desk');
  const shown = PARTS.filter(({ id }) => id !== 'marks' || hasMeetings);
  return (
    <nav aria-label={t('contents')} className="desk-contents">
      <ul>
        {shown.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${idOf(id)}`}
              onClick={(event) => {
                event.preventDefault();
                const part = document.getElementById(idOf(id));
                part?.scrollIntoView({ block: 'start' });
                part?.focus({ preventScroll: true });
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

/** A part that the contents lead to: whoever comes by them goes on inside it. */
export function DeskPart({
  id,
  children,
}: {
  readonly id: (typeof PARTS)[number]['id'];
  readonly children: ReactNode;
}) {
  return (
    <div id={idOf(id)} tabIndex={-1}>
      {children}
    </div>
  );
}
