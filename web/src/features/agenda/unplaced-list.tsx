import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { AgendaExplanation, AgendaVersion, MissionView, UnplacedMeeting } from '../../api-client/contract.js';
import { EditMeeting } from './board/edit-meeting.js';
import { WhyUnplaced } from './explanation/why-unplaced.js';
import { isByHand, unplacedSentence } from './unplaced-sentence.js';

interface UnplacedListProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  /** Not there before it has been read. */
  readonly explanation: AgendaExplanation | undefined;
  readonly onVersion: (versionId: string) => void;
  /** Takes a meeting to the grid, to be placed there. */
  readonly onPickUp: (meetingId: string) => void;
}

/** Every agreed meeting that found no place says why. */
export function UnplacedList({ mission, version, explanation, onVersion, onPickUp }: UnplacedListProps) {
  const { t } = useTranslation('agenda');
  const { unplacedMeetings } = version;
  return (
    <section aria-labelledby="unplaced-title">
      <h2 id="unplaced-title" className="h4">
        {t('unplaced.title', { count: unplacedMeetings.length })}
      </h2>
      {unplacedMeetings.length === 0 ? (
        <p>{t('unplaced.none')}</p>
      ) : (
        <table className="table stacking-table">
          <caption className="visually-hidden">{t('unplaced.title', { count: unplacedMeetings.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.sme')}</th>
              <th scope="col">{t('list.buyer')}</th>
              <th scope="col">{t('unplaced.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {unplacedMeetings.map((meeting) => (
              <UnplacedRow
                key={meeting.meetingId}
                mission={mission}
                version={version}
                explanation={explanation}
                meeting={meeting}
                onVersion={onVersion}
                onPickUp={onPickUp}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface UnplacedRowProps extends UnplacedListProps {
  readonly meeting: UnplacedMeeting;
}

function UnplacedRow({ mission, version, explanation, meeting, onVersion, onPickUp }: UnplacedRowProps) {
  const { t, i18n } = useTranslation('agenda');
  const explained = explanation?.meetings.find(({ meetingId }) => meetingId === meeting.meetingId);
  // What the search said when it ended is known better by now, unless nothing is to come; what people did stays true.
  const isTold = explained === undefined || explained.obstacles.length === 0 || isByHand(meeting.reason);
  return (
    <tr>
      <th scope="row">{meeting.sme.companyName}</th>
      <td data-label={t('list.buyer')}>{meeting.buyer.companyName}</td>
      <td data-label={t('unplaced.reason')}>
        {isTold && <p className="mb-1">{unplacedSentence(i18n, mission, meeting)}</p>}
        {explained && (
          <WhyUnplaced
            mission={mission}
            version={version}
            meeting={meeting}
            explained={explained}
            isCutShort={explanation?.areRemediesCutShort ?? false}
          />
        )}
        {version.abilities.includes('edit') && (
          <Button
            color="primary"
            outline
            size="xs"
            className="me-2"
            onClick={() => {
              onPickUp(meeting.meetingId);
            }}
          >
            {t('board.placeOnGrid')}
          </Button>
        )}
        {version.abilities.includes('edit') && (
          <EditMeeting
            mission={mission}
            version={version}
            meetingId={meeting.meetingId}
            action={t('move.place')}
            onVersion={onVersion}
          />
        )}
      </td>
    </tr>
  );
}
