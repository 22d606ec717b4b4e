import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarketProfile, ProfileHistory as History, Side } from '../../api-client/contract.js';
import { profileHistoryQuery } from '../../api-client/market-profiles.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { Chip } from '../../ui/chip.js';
import { QueryView } from '../../ui/query-view.js';
import { useFieldName } from './field-section.js';
import type { ProfileField } from '../../market-profile/tell-profile.js';
import { type LabelOfLine, useToldField } from './use-told-field.js';

interface ProfileHistoryProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly side: Side;
  readonly timeZone: string;
  readonly labelOf: LabelOfLine;
  readonly onTakeUp: (profile: MarketProfile, version: number) => void;
}

/** Every version with what it changed; an earlier one can be taken up again, and counts when it is saved. */
export function ProfileHistory(props: ProfileHistoryProps) {
  const { t } = useTranslation('profile');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="form-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {isOpen && <Versions {...props} />}
    </details>
  );
}

function Versions(props: ProfileHistoryProps) {
  const { missionId, participationId } = props;
  const query = useQuery(profileHistoryQuery({ missionId, participationId }));
  return (
    <QueryView query={query}>
      {({ items }) => (
        <ol className="version-list">
          {items.map((version, index) => (
            <Version
              key={version.version}
              version={version}
              before={items[index + 1]}
              isInForce={index === 0}
              {...props}
            />
          ))}
        </ol>
      )}
    </QueryView>
  );
}

type RecordedVersion = History['items'][number];

interface VersionProps extends ProfileHistoryProps {
  readonly version: RecordedVersion;
  readonly before: RecordedVersion | undefined;
  readonly isInForce: boolean;
}

function Version({ version, before, isInForce, side, timeZone, labelOf, onTakeUp }: VersionProps) {
  const { t } = useTranslation('profile');
  const locale = useLocale();
  const name = useFieldName(side);
  const told = useToldField(labelOf);
  const number = version.version;
  return (
    <li>
      <p className="version-head">
        <strong>{t('history.version', { number })}</strong>
        <span>{formatDayAndTime(version.recordedAt, timeZone, locale)}</span>
        <span>{t(`history.${version.origin}`)}</span>
        {isInForce && <Chip kind="good">{t('history.inForce')}</Chip>}
      </p>
      {before !== undefined && (
        <dl className="facts version-changes">
          {(version.changedFields as ProfileField[]).map((field) => (
            <div key={field}>
              <dt>{name(field)}</dt>
              <dd>
                <span className="visually-hidden">{t('history.before')}: </span>
                <del>{told(field, before.profile)}</del>
                <span className="visually-hidden">{t('history.after')}: </span>
                <ins>{told(field, version.profile)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!isInForce && (
        <Button type="button" color="primary" outline size="xs" onClick={() => onTakeUp(version.profile, number)}>
          {t('history.takeUp')}
          <span className="visually-hidden"> {t('history.version', { number })}</span>
        </Button>
      )}
    </li>
  );
}
