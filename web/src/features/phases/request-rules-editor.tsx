import { useTranslation } from 'react-i18next';
import type { Participant, RequestRulesVersion } from '../../api-client/contract.js';
import { decideRequestRules } from '../../api-client/phases.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { changesSince } from '../../revision/merge-revisions.js';
import { RevisionForm } from '../../revision/revision-form.js';
import { useRevision } from '../../revision/use-revision.js';
import { useSaving } from '../../revision/use-saving.js';
import { TextField } from '../../ui/form-field.js';
import { AcceptanceChoice } from './acceptance-choice.js';
import { ExceptionFields } from './exception-fields.js';
import { type RulesDraft, rulesDraftOf, rulesIn } from './rules-draft.js';
import { useToldRules } from './use-told-rules.js';

interface RequestRulesEditorProps {
  readonly missionId: string;
  readonly inForce: RequestRulesVersion;
  readonly participants: readonly Participant[];
}

/** Which requests need an answer, how long one may take, and how many wishes each participant has. */
export function RequestRulesEditor({ missionId, inForce, participants }: RequestRulesEditorProps) {
  const { t } = useTranslation('phases');
  const revision = useRevision<RulesDraft>({ version: inForce.version, content: rulesDraftOf(inForce.rules) });
  const save = useSaving(
    ({ decision }: { readonly decision: Parameters<typeof decideRequestRules>[0]; readonly sent: RulesDraft }) =>
      decideRequestRules(decision),
    [queryKeys.phases(missionId)],
    (saved, { sent }) => {
      const content = rulesDraftOf(saved.rules);
      revision.settle({ version: saved.version, content }, changesSince(sent, content));
    },
  );
  const tell = useToldRules();
  const { draft, change } = revision;
  const rules = rulesIn(draft);
  return (
    <RevisionForm
      revision={revision}
      subject={`rules:${missionId}`}
      save={save}
      label={t('rules.title')}
      nameOf={(part) => t(`rules.${part}`)}
      tell={tell}
      onSave={() => {
        const { basedOnVersion } = revision;
        if (typeof rules === 'object') save.send({ decision: { missionId, basedOnVersion, rules }, sent: draft });
      }}
    >
      <RuleFields draft={draft} change={change} />
      <ExceptionFields
        exceptions={draft.exceptions}
        participants={participants}
        onChange={(exceptions) => change({ exceptions })}
      />
      {typeof rules === 'string' && <p className="field-error">{t(`rules.${rules}`)}</p>}
    </RevisionForm>
  );
}

interface RuleFieldsProps {
  readonly draft: RulesDraft;
  readonly change: (part: Partial<RulesDraft>) => void;
}

function RuleFields({ draft, change }: RuleFieldsProps) {
  const { t } = useTranslation('phases');
  const text = (part: 'expiryHours' | 'nudgeAfterHours' | 'gold' | 'silver') => ({
    label: t(`rules.${part}`),
    value: draft[part],
    onChange: (value: string) => {
      change({ [part]: value });
    },
  });
  return (
    <fieldset className="form-section">
      <legend>{t('rules.title')}</legend>
      <p>{t('rules.lead')}</p>
      <AcceptanceChoice asks="sme" mode={draft.smeAsks} onChange={(smeAsks) => change({ smeAsks })} />
      <AcceptanceChoice asks="buyer" mode={draft.buyerAsks} onChange={(buyerAsks) => change({ buyerAsks })} />
      <div className="field-grid">
        <TextField {...text('expiryHours')} type="number" minimum={1} />
        <TextField {...text('nudgeAfterHours')} hint={t('rules.nudgeHint')} />
        <TextField {...text('gold')} type="number" minimum={0} />
        <TextField {...text('silver')} type="number" minimum={0} />
      </div>
    </fieldset>
  );
}
