import { useTranslation } from 'react-i18next';
import type { AgendaVersion, MissionView, Placement } from '../../api-client/contract.js';
import '../../freeze/freeze.css';
import { ReleaseForm } from '../../freeze/release-form.js';
import { useFrozen } from '../../freeze/use-frozen.js';

interface ReleaseMeetingProps {
  readonly mission: MissionView;
  readonly version: AgendaVersion;
  readonly placement: Placement;
}

/** Lets repairs touch a public meeting that begins too soon for them; nothing where it does not. */
export function ReleaseMeeting({ mission, version, placement }: ReleaseMeetingProps) {
  const { t } = useTranslation('freeze');
  const frozen = useFrozen(mission, [placement]).data ?? [];
  if (version.status !== 'published' || frozen.length === 0) return null;
  return (
    <details className="mb-2">
      <summary>{t('thisMeeting')}</summary>
      <p className="field-hint">{t('hint')}</p>
      <ReleaseForm mission={mission} meetings={frozen} />
    </details>
  );
}
