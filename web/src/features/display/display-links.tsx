import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisplayLink, MissionView } from '../../api-client/contract.js';
import { createDisplayLink, displayLinksQuery, revokeDisplayLink } from '../../api-client/display.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { ChoiceGroup } from '../../ui/choice-group.js';
import { CommandButton } from '../../ui/command-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { TextField } from '../../ui/form-field.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';

const namings = ['codes', 'initials', 'names'] as const;

/** The screens of the hall: a link for each, which can be revoked at any time. */
export function DisplayLinks({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('display');
  const links = useQuery(displayLinksQuery(mission.id));
  return (
    <>
      <PageHeading title={t('links.title')} within={mission.name} lead={<p>{t('links.lead')}</p>} />
      <NewLink missionId={mission.id} />
      <QueryView query={links}>
        {({ items }) => {
          const inUse = items.filter(({ revokedAt }) => revokedAt === null);
          if (inUse.length === 0) return <EmptyState title={t('links.none')} />;
          return (
            <ul className="display-links">
              {inUse.map((link) => (
                <LinkItem key={link.id} mission={mission} link={link} />
              ))}
            </ul>
          );
        }}
      </QueryView>
    </>
  );
}

function NewLink({ missionId }: { readonly missionId: string }) {
  const { t } = useTranslation('display');
  const queryClient = useQueryClient();
  const [label, setLabel] = useState('');
  const [naming, setNaming] = useState<(typeof namings)[number]>('codes');
  const command = useCommand(createDisplayLink, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.displayLinks(missionId) }),
  );
  const create = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (label.trim() !== '') command.send({ missionId, link: { label: label.trim(), naming } });
  };
  return (
    <form onSubmit={create} className="narrow-form">
      <TextField label={t('links.label')} hint={t('links.labelHint')} value={label} onChange={setLabel} />
      <ChoiceGroup
        legend={t('links.naming')}
        value={naming}
        choices={namings.map((value) => ({ value, label: t(`naming.${value}`) }))}
        onChange={(chosen) => {
          setNaming(namings.find((known) => known === chosen) ?? 'codes');
        }}
      />
      <CommandButton isPending={command.isPending} isUnavailable={label.trim() === ''}>
        {t('links.create')}
      </CommandButton>
      <ProblemNotice error={command.error} />
      {command.answer && (
        <Notice kind="success" title={t('links.ready')}>
          <p>{t('links.once')}</p>
          <p className="mb-0 display-address">
            <a href={command.answer.url} target="_blank" rel="noreferrer">
              {command.answer.url}
            </a>
          </p>
        </Notice>
      )}
    </form>
  );
}

function LinkItem({ mission, link }: { readonly mission: MissionView; readonly link: DisplayLink }) {
  const { t } = useTranslation('display');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const command = useCommand(revokeDisplayLink, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.displayLinks(mission.id) }),
  );
  const until = formatDayAndTime(link.expiresAt, mission.venue.timeZone, locale);
  return (
    <li>
      <div>
        <strong>{link.label}</strong>
        <div className="field-hint">{`${t(`naming.${link.naming}`)} · ${t('links.until', { until })}`}</div>
      </div>
      <CommandButton
        size="sm"
        isOutlined
        isPending={command.isPending}
        onClick={() => {
          command.send({ missionId: mission.id, linkId: link.id });
        }}
      >
        {t('links.revoke')}
        <span className="visually-hidden"> {link.label}</span>
      </CommandButton>
      <ProblemNotice error={command.error} />
    </li>
  );
}
