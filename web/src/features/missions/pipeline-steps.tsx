import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pipeline } from './pipeline.js';

interface PipelineStepsProps {
  readonly pipeline: Pipeline;
  readonly missionId: string;
}

/** The numbers of the mission in the order in which they come about. */
export function PipelineSteps({ pipeline, missionId }: PipelineStepsProps) {
  const { t } = useTranslation('missions');
  const params = { missionId };
  const { placed, unplaced, publishedNumber } = pipeline;
  return (
    <ol className="pipeline">
      <Step
        figure={pipeline.smes + pipeline.buyers}
        label={t('pipeline.participants', { count: pipeline.smes + pipeline.buyers })}
      >
        <Link to="/missions/$missionId/participants" params={params}>
          {t('pipeline.sides', { smes: pipeline.smes, buyers: pipeline.buyers })}
        </Link>
      </Step>
      <Step figure={pipeline.agreedMeetings} label={t('pipeline.agreed', { count: pipeline.agreedMeetings })}>
        <Link to="/missions/$missionId/requests" params={params}>
          {t('pipeline.open', { count: pipeline.openRequests })}
        </Link>
      </Step>
      <Step figure={placed ?? '–'} label={t('pipeline.placed', { count: placed ?? 0 })}>
        <Link to="/missions/$missionId/agenda" params={params}>
          {unplaced === null ? t('pipeline.noVersion') : t('pipeline.unplaced', { count: unplaced })}
        </Link>
      </Step>
      <Step figure={publishedNumber ?? '–'} label={t('pipeline.published')}>
        <Link to="/missions/$missionId/agenda" params={params}>
          {publishedNumber === null ? t('pipeline.notPublished') : t('pipeline.versionPublished')}
        </Link>
      </Step>
    </ol>
  );
}

interface StepProps {
  readonly figure: number | string;
  readonly label: string;
  readonly children: ReactNode;
}

function Step({ figure, label, children }: StepProps) {
  return (
    <li>
      <span className="pipeline-figure">{figure}</span>
      <span className="pipeline-label">{label}</span>
      {children}
    </li>
  );
}
