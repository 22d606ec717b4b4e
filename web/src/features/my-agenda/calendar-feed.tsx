import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarFeedQuery, closeCalendarFeed, openCalendarFeed } from '../../api-client/calendar-feed.js';
import type { MissionView } from '../../api-client/contract.js';
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

interface CalendarFeedProps {
  readonly mission: MissionView;
  readonly participationId: string;
}

/** The address at which one's calendar program reads the agenda: opened, renewed and closed by oneself. */
export function CalendarFeed({ mission, participationId }: CalendarFeedProps) {
  const { t } = useTranslation('myAgenda');
  const id = useId();
  const of = { missionId: mission.id, participationId };
  const query = useQuery(calendarFeedQuery(of));
  return (
    <section aria-labelledby={id} className="calendar-feed">
      <h2 id={id} className="h4">
        {t('feed.title')}
      </h2>
      <p>{t('feed.lead')}</p>
      <QueryView query={query}>{({ openedAt }) => <Feed {...{ mission, of, openedAt }} />}</QueryView>
    </section>
  );
}

interface FeedProps {
  readonly mission: MissionView;
  readonly of: { readonly missionId: string; readonly participationId: string };
  readonly openedAt: string | null;
}

function Feed({ mission, of, openedAt }: FeedProps) {
  const { t } = useTranslation('myAgenda');
  const locale = useLocale();
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const readAgain = () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.calendarFeed(of.missionId, of.participationId) });
  const open = useCommand(openCalendarFeed, async () => {
    setAsked(false);
    await readAgain();
  });
  const close = useCommand(closeCalendarFeed, async () => {
    open.reset();
    await readAgain();
  });
  return (
    <>
      {openedAt !== null && (
        <p>{t('feed.since', { time: formatDayAndTime(openedAt, mission.venue.timeZone, locale) })}</p>
      )}
      <div className="button-row">
        <CommandButton
          size="sm"
          isOutlined
          isPending={open.isPending}
          onClick={() => {
            if (openedAt === null) open.send(of);
            else setAsked(true);
          }}
        >
          {t(openedAt === null ? 'feed.open' : 'feed.renew')}
        </CommandButton>
        {openedAt !== null && (
          <CommandButton
            size="sm"
            isOutlined
            isPending={close.isPending}
            onClick={() => {
              close.send(of);
            }}
          >
            {t('feed.close')}
          </CommandButton>
        )}
      </div>
      {open.answer && (
        <Notice kind="success" title={t('feed.ready')}>
          <p>{t('feed.once')}</p>
          <p>
            <a href={open.answer.webcalUrl}>{t('feed.subscribe')}</a>
          </p>
          <LinkToCopy url={open.answer.url} />
        </Notice>
      )}
      <ProblemNotice error={open.error ?? close.error} />
      <ConfirmDialog
        isOpen={isAsked}
        title={t('feed.renew')}
        confirmLabel={t('feed.renew')}
        isPending={open.isPending}
        onConfirm={() => {
          open.send(of);
        }}
        onClose={() => {
          setAsked(false);
        }}
      >
        <p>{t('feed.renewWarning')}</p>
      </ConfirmDialog>
    </>
  );
}
