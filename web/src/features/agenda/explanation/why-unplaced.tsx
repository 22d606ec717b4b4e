import { useTranslation } from 'react-i18next';
import type {
  AgendaVersion,
  ExplainedMeeting,
  MissionView,
  Remedy,
  UnplacedMeeting,
} from '../../../api-client/contract.js';
import { translateKnown } from '../../../i18n/vocabulary.js';
import { namesOf } from '../board/meeting-places.js';
import { moveSentence, remedySentence, type RemedyWords } from './remedy-sentence.js';

/** What stands in the way less often than these helps nobody to decide. */
const mostObstacles = 3;

interface WhyUnplacedProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly meeting: UnplacedMeeting;
  readonly explained: ExplainedMeeting;
  /** Whether there was no time to look for every remedy. */
  readonly isCutShort: boolean;
}

/** What keeps one meeting out, what stands alone in the way of most first, and what would let it in. */
export function WhyUnplaced({ mission, version, meeting, explained, isCutShort }: WhyUnplacedProps) {
  const { t, i18n } = useTranslation('explanation');
  const { obstacles, remedy } = explained;
  const companyById = new Map([meeting.sme, meeting.buyer].map((side) => [side.participationId, side.companyName]));
  return (
    <>
      <ul className="obstacle-list">
        {obstacles.slice(0, mostObstacles).map(({ kind, slots }) => (
          <li key={kind}>
            {t('obstacle', { obstacle: translateKnown(i18n, 'agenda', `binding.${kind}`) ?? kind, count: slots })}
          </li>
        ))}
      </ul>
      <p className="remedy">
        <strong>{t('remedy.title')}</strong>:{' '}
        {remedy === null
          ? t(isCutShort ? 'remedy.cutShort' : 'remedy.none')
          : remedySentence({ i18n, mission, companyById }, remedy)}
      </p>
      {remedy !== null && remedy.moves.length > 0 && (
        <Moves words={{ i18n, mission, companyById }} version={version} moves={remedy.moves} />
      )}
    </>
  );
}

interface MovesProps {
  readonly words: RemedyWords;
  readonly version: AgendaVersion;
  readonly moves: Remedy['moves'];
}

function Moves({ words, version, moves }: MovesProps) {
  const nameByMeeting = namesOf(version);
  return (
    <ul className="change-list">
      {moves.map((move) => (
        <li key={move.meetingId}>{moveSentence(words, nameByMeeting.get(move.meetingId) ?? '?', move)}</li>
      ))}
    </ul>
  );
}
