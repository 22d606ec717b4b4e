import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NextStep } from './pipeline.js';

interface NextStepHintProps {
  readonly nextStep: NextStep;
  readonly missionId: string;
}

const pageByStep = {
  import: '/missions/$missionId/participants/import',
  'import-other-side': '/missions/$missionId/participants/import',
  agree: '/missions/$missionId/requests',
  generate: '/missions/$missionId/agenda',
  regenerate: '/missions/$missionId/agenda',
  publish: '/missions/$missionId/agenda',
  follow: '/missions/$missionId/agenda',
} as const satisfies Record<NextStep, string>;

/** Nobody should have to know the product to see what to do next. */
export function NextStepHint({ nextStep, missionId }: NextStepHintProps) {
  const { t } = useTranslation('missions');
  return (
    <section className="next-step" aria-labelledby="next-step-title">
      <div>
        <h2 id="next-step-title" className="next-step-title">
          {t('nextStep.title')}
        </h2>
        <p className="mb-0">{t(`nextStep.${nextStep}.text`)}</p>
      </div>
      <Link to={pageByStep[nextStep]} params={{ missionId }} className="btn btn-primary">
        {t(`nextStep.${nextStep}.action`)}
      </Link>
    </section>
  );
}
