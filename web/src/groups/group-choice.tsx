import { useTranslation } from 'react-i18next';
import type { Participant, ParticipantGroup, Side } from '../api-client/contract.js';
import { useVocabulary } from '../i18n/vocabulary.js';
import { SelectField } from '../ui/form-field.js';
import { PickedList } from '../ui/picked-list.js';

type Attribute = ParticipantGroup['attribute'];
const attributes: readonly Attribute[] = ['country', 'province', 'size', 'role', 'code'];
const sizes = ['micro', 'small', 'medium', 'large'] as const;

interface GroupChoiceProps {
  readonly side: Side;
  /** Null where everybody of the side is meant. */
  readonly group: ParticipantGroup | null;
  readonly participants: readonly Participant[];
  readonly onChange: (group: ParticipantGroup) => void;
  /** Where everybody can be meant: what happens then. */
  readonly onEverybody?: () => void;
}

/** Participants of one side, by what they have stated. */
export function GroupChoice({ side, group, participants, onChange, onEverybody }: GroupChoiceProps) {
  const { t } = useTranslation('groups');
  const choicesOf = useValueChoices(side, participants);
  return (
    <div>
      <SelectField
        label={t(`by-${side}`)}
        value={group?.attribute ?? ''}
        choices={[
          ...(onEverybody === undefined ? [] : [{ value: '', label: t(`every-${side}`) }]),
          ...attributes.map((value) => ({ value, label: t(`attribute.${value}`) })),
        ]}
        onChange={(chosen) => {
          const attribute = attributes.find((value) => value === chosen);
          if (attribute === undefined) onEverybody?.();
          else onChange({ attribute, values: [] });
        }}
      />
      {group !== null && (
        <PickedList
          label={t(`values-${side}`)}
          hint={group.values.length === 0 ? t('noValue') : undefined}
          picked={group.values}
          choices={choicesOf(group.attribute)}
          onChange={(values) => onChange({ ...group, values: [...values] })}
        />
      )}
    </div>
  );
}

/** What those who take part on that side have: a rule about nobody is of no use. */
function useValueChoices(side: Side, participants: readonly Participant[]) {
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
  return (attribute: Attribute) => [...new Map(valuesBy[attribute]())].map(([value, label]) => ({ value, label }));
}
