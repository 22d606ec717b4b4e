import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { GroupRule, MatchSetup, Participant, ParticipantGroup, Side } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { SelectField } from '../../ui/form-field.js';
import { PickedList } from '../../ui/picked-list.js';
import { RemoveButton } from '../../ui/remove-button.js';

type Attribute = ParticipantGroup['attribute'];
const attributes: readonly Attribute[] = ['country', 'province', 'size', 'role', 'code'];
const sizes = ['micro', 'small', 'medium', 'large'] as const;

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
            <Group
              side="sme"
              group={rule.smes}
              participants={participants}
              onChange={(smes) => replace(index, { ...rule, smes })}
            />
            <Group
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

interface GroupProps {
  readonly side: Side;
  readonly group: ParticipantGroup;
  readonly participants: readonly Participant[];
  readonly onChange: (group: ParticipantGroup) => void;
}

function Group({ side, group, participants, onChange }: GroupProps) {
  const { t } = useTranslation('matchSetup');
  const choices = useGroupChoices(side, group, participants);
  return (
    <div>
      <SelectField
        label={t(`groups.by-${side}`)}
        value={group.attribute}
        choices={attributes.map((value) => ({ value, label: t(`groups.attribute.${value}`) }))}
        onChange={(chosen) =>
          onChange({ attribute: attributes.find((value) => value === chosen) ?? group.attribute, values: [] })
        }
      />
      <PickedList
        label={t('groups.values')}
        picked={group.values}
        choices={choices}
        onChange={(values) => onChange({ ...group, values: [...values] })}
      />
    </div>
  );
}

/** What those who take part on that side have: a rule about nobody helps nobody. */
function useGroupChoices(side: Side, { attribute }: ParticipantGroup, participants: readonly Participant[]) {
  const { country, role, word } = useVocabulary();
  const own = participants.filter((participant) => participant.side === side);
  const valuesBy: Readonly<Record<Attribute, () => readonly (readonly [value: string, label: string])[]>> = {
    country: () => own.map(({ company }) => [company.countryCode, country(company.countryCode)]),
    province: () => own.flatMap(({ company: { province } }) => (province === null ? [] : [[province, province]])),
    size: () => sizes.map((size) => [size, word('size', size)]),
    role: () => own.flatMap(({ profile }) => profile.roles.map((held) => [held, role(held)] as const)),
    code: () =>
      own.flatMap(({ profile }) =>
        profile.products.map(({ sector }) => [sector.code, `${sector.label} (${sector.code})`] as const),
      ),
  };
  return [...new Map(valuesBy[attribute]())].map(([value, label]) => ({ value, label }));
}
