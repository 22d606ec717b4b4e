import { useTranslation } from 'react-i18next';
import type { MissionView, RepairProposal } from '../../api-client/contract.js';
import { translateKnown, useVocabulary } from '../../i18n/vocabulary.js';
import { compareProposals } from './compare-proposals.js';

/** What stands in the way less often than these helps nobody to decide. */
const MOST_OBSTACLES = 3;

interface ProposalReasonsProps {
  readonly mission: MissionView;
  readonly proposal: RepairProposal;
  /** The first of those beside it, which disturbs fewest. */
  readonly first: RepairProposal;
}

/** In plain sentences: why there is this proposal beside the others, whom it disturbs, what it keeps, what it leaves out. */
export function ProposalReasons({ mission, proposal, first }: ProposalReasonsProps) {
  const { t } = useTranslation('desk');
  const { kept, disturbed } = proposal;
  const { names } = useVocabulary();
  const interpreters = mission.interpreters.filter(({ id }) => proposal.interpreterIds.includes(id));
  const people = [...disturbed.map(({ companyName }) => companyName), ...interpreters.map(({ label }) => label)];
  return (
    <>
      <Why proposal={proposal} first={first} />
      <dl className="proposal-reasons">
        <dt>{t('told.disturbs')}</dt>
        <dd>{people.length === 0 ? t('told.nobody') : names(people)}</dd>
        <dt>{t('told.keeps')}</dt>
        <dd>
          {kept !== null && t('told.kept', { count: kept })} <Waits waits={proposal.difference.breaks} />
        </dd>
        <dt>{t('told.leavesOut')}</dt>
        <dd>{proposal.droppedMeetingIds.length === 0 ? t('proposal.nothingLost') : <LeftOut proposal={proposal} />}</dd>
      </dl>
    </>
  );
}

function Why({ proposal, first }: Omit<ProposalReasonsProps, 'mission'>) {
  const { t, i18n } = useTranslation('desk');
  const { list } = useVocabulary();
  const { people, meetings, waits } = compareProposals(proposal, first);
  const parts = [
    ...(people > 0 ? [t('than.morePeople', { count: people })] : []),
    ...(meetings > 0 ? [t('than.moreMeetings', { count: meetings })] : []),
    ...(meetings < 0 ? [t('than.fewerMeetings', { count: -meetings })] : []),
    ...(waits > 0 ? [t('than.moreWaits', { count: waits })] : []),
    ...(waits < 0 ? [t('than.fewerWaits', { count: -waits })] : []),
  ];
  return (
    <ul className="proposal-why">
      {proposal.kinds.map((kind) => (
        <li key={kind}>{translateKnown(i18n, 'desk', `why.${kind}`) ?? kind}</li>
      ))}
      {proposal !== first && <li>{parts.length === 0 ? t('than.same') : t('than.first', { parts: list(parts) })}</li>}
    </ul>
  );
}

/** Against what is public now. */
function Waits({ waits }: { readonly waits: number }) {
  const { t } = useTranslation('desk');
  if (waits === 0) return t('told.sameWaits');
  return waits > 0 ? t('told.moreWaits', { count: waits }) : t('told.fewerWaits', { count: -waits });
}

/** Nothing stands in the way of some: they are left out so that nobody else has to move. */
function LeftOut({ proposal: { droppedMeetingIds, leftOut, changes } }: { readonly proposal: RepairProposal }) {
  const { t, i18n } = useTranslation('desk');
  const { list } = useVocabulary();
  return (
    <ul className="proposal-why">
      {droppedMeetingIds.map((meetingId) => {
        const obstacles = leftOut.find((one) => one.meetingId === meetingId)?.obstacles ?? [];
        const meeting = changes.find((change) => change.meetingId === meetingId);
        const told = obstacles.slice(0, MOST_OBSTACLES).map(({ kind, slots }) => {
          const ofRepairs = translateKnown(i18n, 'desk', `obstacle.${kind}`);
          const obstacle = ofRepairs ?? translateKnown(i18n, 'agenda', `binding.${kind}`) ?? kind;
          return translateKnown(i18n, 'explanation', 'obstacle', { obstacle, count: slots }) ?? obstacle;
        });
        const pair = `${meeting?.sme.companyName ?? ''} – ${meeting?.buyer.companyName ?? ''}`;
        return (
          <li key={meetingId}>
            {told.length === 0 ? t('told.leftOutHere', { pair }) : t('told.leftOut', { pair, obstacles: list(told) })}
          </li>
        );
      })}
    </ul>
  );
}
