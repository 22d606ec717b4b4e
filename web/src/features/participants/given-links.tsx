import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personalLinksQuery, revokePersonalLink } from '../../api-client/access.js';
import type { ListedPersonalLink } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { translateKnown } from '../../i18n/vocabulary.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { CommandButton } from '../../ui/command-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { QueryView } from '../../ui/query-view.js';
import './given-links.css';

interface GivenLinksProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly timeZone: string;
}

/** The links that were given out for a participant: what was done by each, and making it useless. */
export function GivenLinks({ missionId, participationId, timeZone }: GivenLinksProps) {
  const { t } = useTranslation('participants');
  const id = useId();
  const query = useQuery(personalLinksQuery(missionId, participationId));
  return (
    <section aria-labelledby={id} className="side-section">
      <h2 id={id} className="h5">
        {t('given.title')}
      </h2>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('given.none')}</p>
          ) : (
            <ul className="given-links">
              {items.map((link) => (
                <GivenLink
                  key={link.id}
                  missionId={missionId}
                  participationId={participationId}
                  timeZone={timeZone}
                  link={link}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}

function GivenLink({ link, ...place }: GivenLinksProps & { readonly link: ListedPersonalLink }) {
  const { t } = useTranslation('participants');
  const told = useToldLink(place.timeZone);
  const isOver = link.revokedAt !== null;
  return (
    <li>
      <div className="given-link">
        <div>
          <strong>{t(`link.${link.purpose}.title`)}</strong>
          <div className="field-hint">{told.given(link)}</div>
          <div>{told.standing(link)}</div>
          {link.codesLockedAt !== null && !isOver && <div>{t('given.codesLocked')}</div>}
        </div>
        {!isOver && <RevokeLink {...place} linkId={link.id} what={told.given(link)} />}
      </div>
      {link.uses.length > 0 && (
        <details>
          <summary>{t('given.uses', { number: link.uses.length })}</summary>
          <ul className="given-uses">
            {link.uses.map((use) => (
              <li key={`${use.usedAt} ${use.kind} ${String(use.subjectId)}`}>{told.use(use)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** What is said of a link, its times by the clock of the venue. */
function useToldLink(timeZone: string) {
  const { t, i18n } = useTranslation('participants');
  const locale = useLocale();
  const at = (instant: string): string => formatDayAndTime(instant, timeZone, locale);
  return {
    given: ({ createdAt }: ListedPersonalLink): string => t('given.on', { time: at(createdAt) }),
    standing: ({ revokedAt, readOnlySince, expiresAt }: ListedPersonalLink): string => {
      if (revokedAt !== null) return t('given.revoked', { time: at(revokedAt) });
      if (readOnlySince !== null) return t('given.readOnly', { time: at(readOnlySince) });
      return t('link.expires', { time: at(expiresAt) });
    },
    use: ({ kind, usedAt }: ListedPersonalLink['uses'][number]): string =>
      `${at(usedAt)}: ${translateKnown(i18n, 'participants', `given.use.${kind}`, {}) ?? kind}`,
  };
}

interface RevokeLinkProps extends Omit<GivenLinksProps, 'timeZone'> {
  readonly linkId: string;
  /** Which of the links it is, for whoever does not see it beside the button. */
  readonly what: string;
}

/** Whoever came in by it is out at once: that is asked about first. */
function RevokeLink({ missionId, participationId, linkId, what }: RevokeLinkProps) {
  const { t } = useTranslation('participants');
  const queryClient = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const command = useCommand(revokePersonalLink, () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.personalLinks(missionId, participationId) }),
  );
  return (
    <>
      <CommandButton
        size="sm"
        isOutlined
        isPending={command.isPending}
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('given.revoke')}
        <span className="visually-hidden">: {what}</span>
      </CommandButton>
      <ProblemNotice error={command.error} />
      <ConfirmDialog
        isOpen={isAsked}
        title={t('given.revokeTitle')}
        confirmLabel={t('given.revoke')}
        isPending={command.isPending}
        onConfirm={() => {
          setAsked(false);
          command.send({ missionId, participationId, linkId });
        }}
        onClose={() => {
          setAsked(false);
        }}
      >
        <p>{t('given.revokeText')}</p>
      </ConfirmDialog>
    </>
  );
}
