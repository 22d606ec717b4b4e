import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { createPageLink, createPersonalLink } from '../../api-client/access.js';
import type { PersonalLink as IssuedLink } from '../../api-client/contract.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { useLocale } from '../../i18n/use-locale.js';
import { formatDayAndTime } from '../../time/format-time.js';
import { LinkToCopy } from '../../ui/link-to-copy.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { CommandButton } from '../../ui/command-button.js';

interface PersonalLinkProps {
  readonly missionId: string;
  readonly participationId: string;
  readonly timeZone: string;
  /** Into the product, or to the page of a partner. */
  readonly purpose: IssuedPurpose;
}

type IssuedPurpose = 'sign-in' | 'partner-page';

const commands: Readonly<Record<IssuedPurpose, typeof createPersonalLink>> = {
  'sign-in': createPersonalLink,
  'partner-page': createPageLink,
};

/** Lets the organiser hand a participant their way in. */
export function PersonalLink({ missionId, participationId, timeZone, purpose }: PersonalLinkProps) {
  const { t } = useTranslation('participants');
  const id = useId();
  const queryClient = useQueryClient();
  const command = useCommand(commands[purpose], () =>
    queryClient.invalidateQueries({ queryKey: queryKeys.personalLinks(missionId, participationId) }),
  );
  return (
    <section aria-labelledby={id} className="side-section">
      <h2 id={id} className="h5">
        {t(`link.${purpose}.title`)}
      </h2>
      <p>{t(`link.${purpose}.lead`)}</p>
      <ProblemNotice error={command.error} />
      {command.answer ? (
        <ReadyLink link={command.answer} timeZone={timeZone} />
      ) : (
        <CommandButton
          isOutlined
          size="sm"
          isPending={command.isPending}
          onClick={() => {
            command.send({ missionId, participationId });
          }}
        >
          {t('link.create')}
          <span className="visually-hidden">: {t(`link.${purpose}.title`)}</span>
        </CommandButton>
      )}
    </section>
  );
}

function ReadyLink({ link, timeZone }: { readonly link: IssuedLink; readonly timeZone: string }) {
  const { t } = useTranslation('participants');
  const locale = useLocale();
  return (
    <Notice kind="success" title={t('link.ready')}>
      <p>{t('link.expires', { time: formatDayAndTime(link.expiresAt, timeZone, locale) })}</p>
      <LinkToCopy url={link.url} />
    </Notice>
  );
}
