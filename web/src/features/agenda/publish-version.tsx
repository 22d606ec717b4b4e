import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import { agendaVersionQuery } from '../../api-client/agendas.js';
import type { AgendaVersionSummary } from '../../api-client/contract.js';

interface PublishVersionProps {
  readonly missionId: string;
  readonly version: AgendaVersionSummary;
  readonly onAsk: () => void;
}

/** A draft made from a version that is no longer public cannot be published: the page says so instead of offering it. */
export function PublishVersion({ missionId, version, onAsk }: PublishVersionProps) {
  const { t } = useTranslation('agenda');
  const { data: whole } = useQuery(agendaVersionQuery(missionId, version.id));
  if (whole === undefined) return null;
  if (!whole.abilities.includes('publish')) return <p className="stale-draft">{t('publish.stale')}</p>;
  return (
    <Button color="primary" onClick={onAsk}>
      {t('publish.action')}
    </Button>
  );
}
