import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Membership, MissionView } from '../api-client/contract.js';
import { FoldingNavigation } from './folding-navigation.js';
import { organiserSections, type SectionGroup, sectionGroups } from './organiser-sections.js';

interface MissionNavigationProps {
  readonly mission: MissionView;
  readonly membership: Membership | null;
}

/** The sections of a mission that the reader may open. */
export function MissionNavigation({ mission, membership }: MissionNavigationProps) {
  const { t } = useTranslation('shell');
  const missionId = mission.id;
  const participationId = membership?.participationId ?? null;
  const isOrganiser = membership?.role === 'organiser';
  return (
    <FoldingNavigation isFolding={isOrganiser}>
      <Link to="/missions/$missionId" params={{ missionId }} activeOptions={{ exact: true }}>
        {t('section.overview')}
      </Link>
      {participationId !== null && <ParticipantSections missionId={missionId} participationId={participationId} />}
      {isOrganiser &&
        sectionGroups.map((group) => (
          <GroupOfSections key={group} group={group} missionId={missionId} abilities={mission.abilities} />
        ))}
      {!isOrganiser && mission.abilities.includes('meetings.request') && (
        <Link to="/missions/$missionId/requests" params={{ missionId }}>
          {t('section.requests')}
        </Link>
      )}
    </FoldingNavigation>
  );
}

interface ParticipantSectionsProps {
  readonly missionId: string;
  readonly participationId: string;
}

function ParticipantSections(params: ParticipantSectionsProps) {
  const { t } = useTranslation('shell');
  return (
    <>
      <Link to="/missions/$missionId/participants/$participationId/agenda" params={params}>
        {t('section.myAgenda')}
      </Link>
      <Link
        to="/missions/$missionId/participants/$participationId"
        params={params}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        {t('section.mySuggestions')}
      </Link>
      <Link to="/missions/$missionId/participants/$participationId/wishes" params={params}>
        {t('section.wishes')}
      </Link>
      <Link to="/missions/$missionId/participants/$participationId/availability" params={params}>
        {t('section.myAvailability')}
      </Link>
      <Link to="/missions/$missionId/participants/$participationId/profile" params={params}>
        {t('section.myProfile')}
      </Link>
      <Link to="/missions/$missionId/participants/$participationId/privacy" params={params}>
        {t('section.privacy')}
      </Link>
    </>
  );
}

interface GroupOfSectionsProps {
  readonly group: SectionGroup;
  readonly missionId: string;
  readonly abilities: MissionView['abilities'];
}

/** What is opened at one stage of a mission, under its name; nothing where the reader may open none of it. */
function GroupOfSections({ group, missionId, abilities }: GroupOfSectionsProps) {
  const { t } = useTranslation('shell');
  const nameId = useId();
  const sections = organiserSections[group].filter(({ needs }) => abilities.includes(needs));
  if (sections.length === 0) return null;
  return (
    <div className="section-group">
      <p id={nameId}>{t(`sectionGroup.${group}`)}</p>
      <ul aria-labelledby={nameId}>
        {sections.map(({ name, to }) => (
          <li key={name}>
            <Link to={to} params={{ missionId }}>
              {t(`section.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
