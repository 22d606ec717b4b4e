import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FloorLink, FloorPost, MissionView } from '../../api-client/contract.js';
import { createFloorLink, floorLinksQuery, revokeFloorLink } from '../../api-client/floor.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { LinkToCopy } from '../../ui/link-to-copy.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import './floor.css';

/** Lets the organiser hand interpreters and table hosts the link of their page. */
export function FloorLinks({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('floor');
  const id = useId();
  const links = useQuery(floorLinksQuery(mission.id));
  return (
    <section aria-labelledby={id} className="rota not-printed">
      <h2 id={id} className="h4">
        {t('links.title')}
      </h2>
      <p>{t('links.lead')}</p>
      <QueryView query={links}>
        {({ items }) => (
          <>
            <ul className="floor-links">
              {mission.interpreters.map(({ id: postId, label }) => (
                <PostLink
                  key={postId}
                  mission={mission}
                  post={{ kind: 'interpreter', id: postId }}
                  label={label}
                  links={items}
                />
              ))}
            </ul>
            <details>
              <summary>{t('links.tables', { count: mission.tables.length })}</summary>
              <ul className="floor-links">
                {mission.tables.map(({ id: postId, label }) => (
                  <PostLink
                    key={postId}
                    mission={mission}
                    post={{ kind: 'table', id: postId }}
                    label={t('tableTitle', { label })}
                    links={items}
                  />
                ))}
              </ul>
            </details>
          </>
        )}
      </QueryView>
    </section>
  );
}

interface PostLinkProps {
  readonly mission: MissionView;
  readonly post: FloorPost;
  readonly label: string;
  readonly links: readonly FloorLink[];
}

function PostLink({ mission, post, label, links }: PostLinkProps) {
  const { t } = useTranslation('floor');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: queryKeys.floorLinks(mission.id) });
  const create = useCommand(createFloorLink, readAgain);
  const revoke = useCommand(revokeFloorLink, async () => {
    create.reset();
    await readAgain();
  });
  const [asked, setAsked] = useState<'renew' | 'revoke' | null>(null);
  const link = links.find(({ post: known }) => known.kind === post.kind && known.id === post.id);
  const until = link && formatDayAndTime(link.expiresAt, mission.venue.timeZone, locale);
  return (
    <li>
      <div>
        <strong>{label}</strong>
        <div className="field-hint">{until === undefined ? t('links.none') : t('links.until', { until })}</div>
      </div>
      <div className="button-row">
        <CommandButton
          size="sm"
          isOutlined
          isPending={create.isPending}
          onClick={() => {
            if (link === undefined) create.send({ missionId: mission.id, post });
            else setAsked('renew');
          }}
        >
          {t(link === undefined ? 'links.create' : 'links.renew')}
          <span className="visually-hidden"> {label}</span>
        </CommandButton>
        {link !== undefined && (
          <CommandButton
            size="sm"
            isOutlined
            isPending={revoke.isPending}
            onClick={() => {
              setAsked('revoke');
            }}
          >
            {t('links.revoke')}
            <span className="visually-hidden"> {label}</span>
          </CommandButton>
        )}
      </div>
      {link !== undefined && (
        <AskedOfLink
          asked={asked}
          label={label}
          onConfirm={() => {
            if (asked === 'renew') create.send({ missionId: mission.id, post });
            else revoke.send({ missionId: mission.id, linkId: link.id });
            setAsked(null);
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      <ProblemNotice error={create.error ?? revoke.error} />
      {create.answer && (
        <Notice kind="success" title={t('links.ready', { label })}>
          <p>{t('links.once')}</p>
          <LinkToCopy url={create.answer.url} />
        </Notice>
      )}
    </li>
  );
}

interface AskedOfLinkProps {
  readonly asked: 'renew' | 'revoke' | null;
  readonly label: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Whoever holds the link loses their page at once: that is asked about first. */
function AskedOfLink({ asked, label, onConfirm, onClose }: AskedOfLinkProps) {
  const { t } = useTranslation('floor');
  const action = t(asked === 'renew' ? 'links.renew' : 'links.revoke');
  return (
    <ConfirmDialog
      isOpen={asked !== null}
      title={`${action}: ${label}`}
      confirmLabel={action}
      isPending={false}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{t(asked === 'renew' ? 'links.renewWarning' : 'links.revokeWarning')}</p>
    </ConfirmDialog>
  );
}
