import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident, MissionView, RepairProposal } from '../../api-client/contract.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { CommandButton } from '../../ui/command-button.js';
import { ProposalReasons } from './proposal-reasons.js';
import { useIncidentSentence } from './use-incident-sentence.js';
import { usePlaceInWords } from './use-place-in-words.js';

/** More changes than that are folded, so that proposals stay side by side. */
const SHOWN_AT_ONCE = 4;

interface ProposalCardProps {
  readonly mission: MissionView;
  readonly proposal: RepairProposal;
  /** The first of the proposals that stand side by side. */
  readonly first: RepairProposal;
  /** What has come up and stands. */
  readonly incidents: readonly Incident[];
  readonly isChoosable: boolean;
  readonly isPending: boolean;
  readonly onChoose: () => void;
}

/** One way to mend the agenda: whom it disturbs, what it moves and why, and what it costs. */
export function ProposalCard(props: ProposalCardProps) {
  const { mission, proposal, first, incidents, isChoosable, isPending, onChoose } = props;
  const { t, i18n } = useTranslation('desk');
  const id = useId();
  const place = usePlaceInWords(mission);
  const sentence = useIncidentSentence(mission);
  const { kinds, peopleDisturbed, leastDisturbed, isProvenMinimal, isWithinBudget, changes } = proposal;
  const lost = proposal.droppedMeetingIds.length;
  return (
    <section className="proposal" aria-labelledby={id}>
      <h4 id={id}>{translateKnown(i18n, 'desk', `kind.${kinds[0] ?? ''}`, {}) ?? kinds.join(', ')}</h4>
      <p>
        <span className="proposal-figure">{peopleDisturbed}</span> {t('proposal.disturbed', { count: peopleDisturbed })}
      </p>
      <p className="field-hint">
        {t(isProvenMinimal ? 'proposal.proven' : 'proposal.bound', { count: leastDisturbed })}
      </p>
      {!isWithinBudget && <p className="field-hint">{t('proposal.beyondBudget')}</p>}
      {lost > 0 && <p>{t('proposal.lost', { count: lost })}</p>}
      <ProposalReasons mission={mission} proposal={proposal} first={first} />
      {isChoosable && (
        <CommandButton isPending={isPending} onClick={onChoose}>
          {t('proposal.choose')}
        </CommandButton>
      )}
      <details open={changes.length <= SHOWN_AT_ONCE}>
        <summary>{t('proposal.changes', { count: changes.length })}</summary>
        <ul className="proposal-changes">
          {changes.map((change) => (
            <li key={change.meetingId}>
              <strong>
                {change.sme.companyName} – {change.buyer.companyName}
              </strong>
              <div>
                {t('proposal.move', { before: place(change.before), after: place(change.after, change.before) })}
              </div>
              <div className="field-hint">
                <Reason reason={change.reason} incidents={incidents} sentence={sentence} />
              </div>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface ReasonProps extends Pick<ProposalCardProps, 'incidents'> {
  readonly reason: RepairProposal['changes'][number]['reason'];
  readonly sentence: ReturnType<typeof useIncidentSentence>;
}

/** What hit a meeting, named as long as it stands; or why it moves without having been hit. */
function Reason({ reason: { kind, incidentId }, incidents, sentence }: ReasonProps) {
  const { t } = useTranslation('desk');
  const incident = incidents.find(({ id }) => id === incidentId);
  return incident === undefined ? t(`reason.${kind}`) : t('reason.because', { incident: sentence(incident) });
}
