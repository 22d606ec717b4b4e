import { useTranslation } from 'react-i18next';
import type { AgendaVersionSummary, MissionView } from '../../api-client/contract.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { Chip } from '../../ui/chip.js';
import { SelectField } from '../../ui/form-field.js';
import { DecideVersion } from './decide-version.js';
import { PublishVersion } from './publish-version.js';
import { kindByStatus } from './version-status.js';

interface VersionPickerProps {
  readonly mission: MissionView;
  readonly versions: readonly AgendaVersionSummary[];
  readonly chosen: AgendaVersionSummary;
  readonly onVersion: (versionId: string) => void;
  readonly onPublish: (version: AgendaVersionSummary) => void;
}

/** Which version is looked at, how it stands and how good it is. */
export function VersionPicker({ mission, versions, chosen, onVersion, onPublish }: VersionPickerProps) {
  const { t } = useTranslation('agenda');
  const locale = useLocale();
  // How it stands comes last: where the line is cut on a phone, it is read below.
  const nameOf = (version: AgendaVersionSummary) =>
    t('version.name', {
      number: version.number,
      status: t(`version.status.${version.status}`),
      time: formatDayAndTime(version.createdAt, mission.venue.timeZone, locale),
    });
  const mayPublish = chosen.status === 'draft' && mission.abilities.includes('agenda.publish');
  return (
    <section className="version-bar" aria-labelledby="version-title">
      <h2 id="version-title" className="visually-hidden">
        {t('version.title')}
      </h2>
      <SelectField
        label={t('version.choose', { city: mission.city })}
        value={chosen.id}
        choices={versions.map((version) => ({ value: version.id, label: nameOf(version) }))}
        onChange={onVersion}
      />
      <VersionFigures version={chosen} />
      <div className="version-state">
        <Chip kind={kindByStatus[chosen.status]}>{t(`version.status.${chosen.status}`)}</Chip>
        {mayPublish && (
          <PublishVersion
            missionId={mission.id}
            version={chosen}
            onAsk={() => {
              onPublish(chosen);
            }}
          />
        )}
        <DecideVersion missionId={mission.id} version={chosen} onVersion={onVersion} />
      </div>
    </section>
  );
}

const figures = ['placed', 'unplaced', 'breaks', 'idleSlots'] as const;

function VersionFigures({ version }: { readonly version: AgendaVersionSummary }) {
  const { t } = useTranslation('agenda');
  return (
    <dl className="totals">
      {figures.map((figure) => (
        <div key={figure} className={figure === 'unplaced' && version.unplaced > 0 ? 'totals-bad' : undefined}>
          <dt>{t(`figure.${figure}`)}</dt>
          <dd>{version[figure]}</dd>
        </div>
      ))}
    </dl>
  );
}
