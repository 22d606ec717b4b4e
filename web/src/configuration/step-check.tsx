import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfigurationFinding } from '../api-client/contract.js';
import { FindingList } from './finding-list.js';
import type { Step } from './use-step-findings.js';

interface StepCheckProps {
  readonly missionId: string;
  readonly step: Step;
  readonly findings: readonly ConfigurationFinding[];
}

/** What stands in the way of a step, and what should be read before it; nothing where nothing is found. */
export function StepCheck({ missionId, step, findings }: StepCheckProps) {
  const { t } = useTranslation('configuration');
  const titleId = useId();
  if (findings.length === 0) return null;
  const told = findings.map((finding) => {
    return { ...finding, severity: finding.blocks.includes(step) ? ('error' as const) : ('warning' as const) };
  });
  const ordered = [
    ...told.filter(({ severity }) => severity === 'error'),
    ...told.filter(({ severity }) => severity !== 'error'),
  ];
  return (
    <section aria-labelledby={titleId} className="step-check">
      <h3 id={titleId} className="h6">
        {t(`before.${step}`)}
      </h3>
      <FindingList missionId={missionId} findings={ordered} />
      {told.some(({ severity }) => severity === 'warning') && <p className="field-hint">{t('goOn')}</p>}
    </section>
  );
}
