import { useTranslation } from 'react-i18next';
import type { Side } from '../../api-client/contract.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { type AcceptanceMode, acceptanceModes } from './rules-draft.js';

interface AcceptanceChoiceProps {
  readonly asks: Side;
  readonly mode: AcceptanceMode;
  readonly onChange: (mode: AcceptanceMode) => void;
}

/** Whether what a side asks needs an answer, or a wish of the other is one. */
export function AcceptanceChoice({ asks, mode, onChange }: AcceptanceChoiceProps) {
  const { t } = useTranslation('phases');
  return (
    <ChoiceGroup
      legend={t(`rules.${asks}Asks`)}
      value={mode}
      choices={acceptanceModes.map((value) => ({ value, label: t(`rules.mode.${value}`) }))}
      onChange={(chosen) => onChange(acceptanceModes.find((value) => value === chosen) ?? mode)}
    />
  );
}
