import { useTranslation } from 'react-i18next';
import type { RequestRulesVersion } from '../../api-client/contract.js';
import { decideRequestRules } from '../../api-client/phases.js';
import { hasMovedOn } from '../../api-client/revised.js';
import { ClashPanel } from '../../revision/clash-panel.js';
import { SaveBar } from '../../revision/save-bar.js';
import { useRevision } from '../../revision/use-revision.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { TextField } from '../../ui/form-field.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { type RulesDraft, rulesDraftOf, rulesIn } from './rules-draft.js';
import { useDeciding } from './use-deciding.js';

interface RequestRulesEditorProps {
  readonly missionId: string;
  readonly inForce: RequestRulesVersion;
}

/** Which requests need an answer, how long one may take, and how many wishes each participant has. */
export function RequestRulesEditor({ missionId, inForce }: RequestRulesEditorProps) {
  const { t } = useTranslation('phases');
  const revision = useRevision<RulesDraft>({ version: inForce.version, content: rulesDraftOf(inForce.rules) });
  const save = useDeciding(missionId, decideRequestRules, ({ version, rules }: RequestRulesVersion) => {
    revision.settle({ version, content: rulesDraftOf(rules) });
  });
  const { draft, change } = revision;
  const rules = rulesIn(draft);
  const discard = () => {
    revision.discard();
    save.reset();
  };
  return (
    <form
      noValidate
      aria-label={t('rules.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (rules !== null) save.send({ missionId, basedOnVersion: revision.basedOnVersion, rules });
      }}
    >
      {revision.clash !== null && (
        <ClashPanel
          revisions={revision.clash}
          nameOf={(part) => t(`rules.${part}`)}
          tell={(part, content) => content[part]}
          takesFocus={hasMovedOn(save.error)}
          onJoin={revision.rebase}
          onDiscard={discard}
        />
      )}
      <RuleFields draft={draft} change={change} />
      {rules === null && <p className="field-error">{t('rules.notWhole')}</p>}
      {!hasMovedOn(save.error) && <ProblemNotice error={save.error} />}
      <SaveBar
        isChanged={revision.isChanged}
        isClashing={revision.clash !== null}
        isPending={save.isPending}
        wasSaved={save.answer !== undefined}
        onDiscard={discard}
      />
    </form>
  );
}

interface RuleFieldsProps {
  readonly draft: RulesDraft;
  readonly change: (part: Partial<RulesDraft>) => void;
}

function RuleFields({ draft, change }: RuleFieldsProps) {
  const { t } = useTranslation('phases');
  const modes = (['approved', 'automatic'] as const).map((mode) => ({ value: mode, label: t(`rules.mode.${mode}`) }));
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
      {(['smeAsks', 'buyerAsks'] as const).map((asks) => (
        <ChoiceGroup
          key={asks}
          legend={t(`rules.${asks}`)}
          value={draft[asks]}
          choices={modes}
          onChange={(mode) => {
            change({ [asks]: mode === 'automatic' ? 'automatic' : 'approved' });
          }}
        />
      ))}
      <div className="field-grid">
        <TextField {...text('expiryHours')} type="number" minimum={1} />
        <TextField {...text('nudgeAfterHours')} hint={t('rules.nudgeHint')} />
        <TextField {...text('gold')} type="number" minimum={0} />
        <TextField {...text('silver')} type="number" minimum={0} />
      </div>
    </fieldset>
  );
}
