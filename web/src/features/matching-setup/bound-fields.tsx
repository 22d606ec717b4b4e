import { useTranslation } from 'react-i18next';
import type { MatchSetup, Side } from '../../api-client/contract.js';
import { proveSetup } from '../../api-client/match-setup.js';
import { problemName, type ProblemError } from '../../api-client/problem.js';
import { useCommand } from '../../api-client/use-command.js';
import { CommandButton } from '../../ui/command-button.js';
import { NumberField } from '../../ui/form-field.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

export interface SetupFieldsProps {
  readonly missionId: string;
  readonly draft: MatchSetup;
  /** The draft as far as it can be tried out. */
  readonly triable: MatchSetup;
  readonly change: (part: Partial<MatchSetup>) => void;
  readonly nameOf: (participationId: string) => string;
}

const sides: readonly Side[] = ['sme', 'buyer'];

/** What everybody is promised at least and has at most; a promise is proved before it is made. */
export function BoundFields({ missionId, draft, triable, change, nameOf }: SetupFieldsProps) {
  const { t } = useTranslation('matchSetup');
  const proof = useCommand(proveSetup);
  const isProved = proof.answer !== undefined && proof.sent?.setup === triable;
  return (
    <fieldset className="form-section">
      <legend>{t('bounds.title')}</legend>
      <p>{t('bounds.lead')}</p>
      <div className="field-grid">
        {sides.map((side) => (
          <NumberField
            key={`least ${side}`}
            label={t(`bounds.minimum-${side}`)}
            value={draft.minimumMeetings[side]}
            minimum={0}
            maximum={1000}
            onChange={(value) => change({ minimumMeetings: { ...draft.minimumMeetings, [side]: value ?? 0 } })}
          />
        ))}
        {sides.map((side) => (
          <NumberField
            key={`most ${side}`}
            label={t(`bounds.maximum-${side}`)}
            hint={t('bounds.maximumHint')}
            value={draft.maximumMeetings[side]}
            minimum={1}
            maximum={1000}
            onChange={(value) => change({ maximumMeetings: { ...draft.maximumMeetings, [side]: value } })}
          />
        ))}
        <NumberField
          label={t('bounds.floor')}
          hint={t('bounds.floorHint')}
          value={Math.round(draft.minimumScore * 100)}
          minimum={0}
          maximum={100}
          onChange={(value) => change({ minimumScore: (value ?? 0) / 100 })}
        />
      </div>
      <CommandButton
        isOutlined
        size="sm"
        isPending={proof.isPending}
        onClick={() => proof.send({ missionId, setup: triable })}
      >
        {t('bounds.prove')}
      </CommandButton>
      <div role="status">
        {isProved && (
          <Notice kind="success" title={t('bounds.proved')}>
            <p>{t('bounds.pairs', { count: proof.answer.possiblePairs })}</p>
          </Notice>
        )}
      </div>
      <SetupProblem error={proof.error} nameOf={nameOf} />
    </fieldset>
  );
}

interface SetupProblemProps {
  readonly error: ProblemError | null;
  readonly nameOf: (participationId: string) => string;
}

/** A promise that cannot be kept names those for whom it cannot. */
export function SetupProblem({ error, nameOf }: SetupProblemProps) {
  const { t } = useTranslation('matchSetup');
  if (error === null || problemName(error.problem) !== 'minimum-not-feasible') return <ProblemNotice error={error} />;
  const { participationIds, asked, possible } = error.problem.facts;
  const names = Array.isArray(participationIds) ? participationIds.map((id) => nameOf(String(id))) : [];
  return (
    <Notice kind="danger" title={t('bounds.notFeasible')}>
      <p>{t('bounds.askedAndPossible', { asked: Number(asked), possible: Number(possible) })}</p>
      <ul className="mb-0">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Notice>
  );
}
