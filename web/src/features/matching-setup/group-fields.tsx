import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { GroupRule, MatchSetup, Participant } from '../../api-client/contract.js';
import { GroupChoice } from '../../groups/group-choice.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { RemoveButton } from '../../ui/remove-button.js';

interface GroupFieldsProps {
  readonly draft: MatchSetup;
  readonly participants: readonly Participant[];
  readonly change: (part: Partial<MatchSetup>) => void;
}

/** Who may meet whom, by groups of either side. */
export function GroupFields({ draft, participants, change }: GroupFieldsProps) {
  const { t } = useTranslation('matchSetup');
  const replace = (place: number, changed: GroupRule | null) =>
    change({ groupRules: draft.groupRules.flatMap((kept, index) => (index === place ? (changed ?? []) : kept)) });
  const add = () =>
    change({
      groupRules: [
        ...draft.groupRules,
        { effect: 'never', smes: { attribute: 'province', values: [] }, buyers: { attribute: 'country', values: [] } },
      ],
    });
  return (
    <fieldset className="form-section">
      <legend>{t('groups.title')}</legend>
      <p>{t('groups.lead')}</p>
      {draft.groupRules.map((rule, index) => (
        // Rules have nothing of their own but their place.
        <fieldset key={index} className="entry">
          <legend>{t('groups.rule', { number: index + 1 })}</legend>
          <ChoiceGroup
            legend={t('groups.effect')}
            value={rule.effect}
            choices={[
              { value: 'never', label: t('groups.never') },
              { value: 'only', label: t('groups.only') },
            ]}
            onChange={(effect) => replace(index, { ...rule, effect: effect === 'only' ? 'only' : 'never' })}
          />
          <div className="field-grid">
            <GroupChoice
              side="sme"
              group={rule.smes}
              participants={participants}
              onChange={(smes) => replace(index, { ...rule, smes })}
            />
            <GroupChoice
              side="buyer"
              group={rule.buyers}
              participants={participants}
              onChange={(buyers) => replace(index, { ...rule, buyers })}
            />
          </div>
          <RemoveButton what={t('groups.rule', { number: index + 1 })} onClick={() => replace(index, null)} />
        </fieldset>
      ))}
      <Button type="button" color="primary" outline size="sm" onClick={add}>
        {t('groups.add')}
      </Button>
    </fieldset>
  );
}
