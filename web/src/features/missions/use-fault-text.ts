import { useTranslation } from 'react-i18next';
import { limits, type DraftFaults } from './mission-draft.js';

/** The sentence about a field's fault, or undefined where there is none. */
export function useFaultText(faults: DraftFaults): (field: string) => string | undefined {
  const { t } = useTranslation('missions');
  return (field) => {
    const fault = faults[field];
    if (fault === undefined) return undefined;
    const [minimum, maximum] = field in limits ? limits[field as keyof typeof limits] : [0, 0];
    return t(`form.fault.${fault}`, { minimum, maximum });
  };
}
