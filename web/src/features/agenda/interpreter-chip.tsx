import { useTranslation } from 'react-i18next';
import type { MissionView } from '../../api-client/contract.js';

interface InterpreterChipProps {
  readonly mission: MissionView;
  readonly interpreterId: string | null;
}

/** Who interprets, with the languages that the label carries; nothing where none is needed. */
export function InterpreterChip({ mission, interpreterId }: InterpreterChipProps) {
  const { t } = useTranslation('agenda');
  const interpreter = mission.interpreters.find((known) => known.id === interpreterId);
  if (interpreter === undefined) return null;
  return (
    <span className="interpreter-chip">
      <span className="visually-hidden">{t('interpreter')}: </span>
      {interpreter.label}
    </span>
  );
}
