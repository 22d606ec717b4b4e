import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api-client/access.js';
import type { MatchSetup, MatchSetupVersions } from '../../api-client/contract.js';
import { setupVersionsQuery } from '../../api-client/match-setup.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { Chip } from '../../ui/chip.js';
import { QueryView } from '../../ui/query-view.js';
import { useToldPart } from './use-told-part.js';

interface SetupHistoryProps {
  readonly missionId: string;
  readonly timeZone: string;
  readonly nameOf: (participationId: string) => string;
  readonly onTakeUp: (setup: MatchSetup) => void;
}

/** Every version with who stored it and what it changed; an earlier one can be taken up, and counts when it is saved. */
export function SetupHistory(props: SetupHistoryProps) {
  const { t } = useTranslation('matchSetup');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="form-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {isOpen && <Versions {...props} />}
    </details>
  );
}

function Versions(props: SetupHistoryProps) {
  const { t } = useTranslation('matchSetup');
  const query = useQuery(setupVersionsQuery(props.missionId));
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('history.none')}</p>
        ) : (
          <ol className="setup-history">
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
        )
      }
    </QueryView>
  );
}

interface VersionProps extends SetupHistoryProps {
  readonly version: MatchSetupVersions['items'][number];
  readonly before: MatchSetupVersions['items'][number] | undefined;
  readonly isInForce: boolean;
}

function Version({ version, before, isInForce, timeZone, nameOf, onTakeUp }: VersionProps) {
  const { t } = useTranslation('matchSetup');
  const locale = useLocale();
  const { data: me } = useQuery(meQuery);
  const tell = useToldPart(nameOf);
  const parts = Object.keys(version.setup) as (keyof MatchSetup)[];
  const isChanged = (part: keyof MatchSetup) =>
    JSON.stringify(version.setup[part]) !== JSON.stringify(before?.setup[part]);
  const title = t('history.version', { number: version.version });
  return (
    <li>
      <p className="setup-version">
        <strong>{title}</strong>
        {version.recordedAt !== null && <span>{formatDayAndTime(version.recordedAt, timeZone, locale)}</span>}
        <span>{t(version.recordedById === me?.userId ? 'history.byYou' : 'history.byOther')}</span>
        {isInForce && <Chip kind="good">{t('history.inForce')}</Chip>}
      </p>
      {before !== undefined && (
        <dl className="setup-changes">
          {parts.filter(isChanged).map((part) => (
            <div key={part}>
              <dt>{t(`part.${part}`)}</dt>
              <dd>
                <span className="visually-hidden">{t('history.before')}: </span>
                <del>{tell(part, before.setup)}</del>
                <span className="visually-hidden">{t('history.after')}: </span>
                <ins>{tell(part, version.setup)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!isInForce && (
        <Button type="button" color="primary" outline size="xs" onClick={() => onTakeUp(version.setup)}>
          {t('history.takeUp')}
          <span className="visually-hidden"> {title}</span>
        </Button>
      )}
    </li>
  );
}
