import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance, DeskMeeting, MissionView, Participant } from '../../api-client/contract.js';
import { deskPeopleQuery } from '../../api-client/desk.js';
import { nameHolds } from '../../i18n/name-holds.js';
import { useLocale } from '../../i18n/use-locale.js';
import type { DeskEntries } from '../../offline/use-desk-entries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/form-field.js';
import { QueryView } from '../../ui/query-view.js';
import { participationOfBadge } from '../../badges/badge-code.js';
import { ScanBadge } from '../../badges/scan-badge.js';
import { DeskParticipant } from './desk-participant.js';

/** Nobody looks through more: a letter more finds fewer. */
const MOST_SHOWN = 25;

interface FindParticipantProps {
  readonly mission: MissionView;
  readonly meetings: readonly DeskMeeting[];
  readonly attendance: Attendance;
  readonly write: DeskEntries['write'];
}

/** Whoever stands at the desk, found by a few letters of the name or by their badge, also without a network. */
export function FindParticipant({ mission, attendance, ...atDesk }: FindParticipantProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const id = useId();
  const [search, setSearch] = useState('');
  const [scannedId, setScannedId] = useState<string | null>(null);
  const query = useQuery(deskPeopleQuery(mission.id, locale));
  const isKnown = (participationId: string) => query.data?.items.some((one) => one.id === participationId) ?? false;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="h4">
        {t('people.title', { count: attendance.checkIns.length })}
      </h2>
      <TextField
        type="search"
        label={t('people.search')}
        value={search}
        onChange={(value) => {
          // A scanner in the hand types what it reads.
          const badge = participationOfBadge(value);
          const isRead = badge !== null && isKnown(badge);
          setScannedId(isRead ? badge : null);
          setSearch(isRead ? '' : value);
        }}
      />
      <div className="button-row desk-badges">
        {query.data !== undefined && (
          <ScanBadge
            onRead={(participationId) => {
              if (!isKnown(participationId)) return false;
              setSearch('');
              setScannedId(participationId);
              return true;
            }}
          />
        )}
        <Link to="/missions/$missionId/badges" params={{ missionId: mission.id }}>
          {t('badge.sheet')}
        </Link>
      </div>
      <QueryView query={query}>
        {({ items }) => (
          <Found
            {...atDesk}
            mission={mission}
            attendance={attendance}
            found={matching(items, search, scannedId)}
            isScanned={scannedId !== null}
            onShowAll={() => {
              setScannedId(null);
            }}
          />
        )}
      </QueryView>
    </section>
  );
}

/** Whose badge was read, or whose name has those letters. */
function matching(all: readonly Participant[], search: string, scannedId: string | null): readonly Participant[] {
  if (scannedId !== null) return all.filter(({ id }) => id === scannedId);
  return all.filter(({ company }) => nameHolds(company.name, search));
}

interface FoundProps extends FindParticipantProps {
  readonly found: readonly Participant[];
  readonly isScanned: boolean;
  readonly onShowAll: () => void;
}

function Found({ found, isScanned, onShowAll, ...atDesk }: FoundProps) {
  const { t } = useTranslation('desk');
  if (found.length === 0) return <EmptyState title={t('people.none')} />;
  return (
    <>
      <p role="status">{isScanned ? t('badge.read', { company: found[0]?.company.name }) : ''}</p>
      <ul className="desk-people">
        {found.slice(0, MOST_SHOWN).map((participant) => (
          <DeskParticipant key={participant.id} participant={participant} {...atDesk} />
        ))}
      </ul>
      {isScanned && (
        <Button type="button" color="primary" outline size="sm" onClick={onShowAll}>
          {t('badge.showAll')}
        </Button>
      )}
      {found.length > MOST_SHOWN && <p className="mt-3">{t('people.more', { count: found.length - MOST_SHOWN })}</p>}
    </>
  );
}
