import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MissionView, ParticipantImport } from '../../api-client/contract.js';
import { confirmImport, participantImportQuery } from '../../api-client/participant-imports.js';
import { queryKeys } from '../../api-client/query-keys.js';
import { useCommand } from '../../api-client/use-command.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { BadRows } from './bad-rows.js';
import { ChangedRows } from './changed-rows.js';
import { ColumnMapping } from './column-mapping.js';
import { ConfirmImport } from './confirm-import.js';
import { ContactRows } from './contact-rows.js';
import { ImportTotals } from './import-totals.js';
import { ResemblingRows } from './resembling-rows.js';

interface ImportReportProps {
  readonly mission: MissionView;
  readonly importId: string;
}

/** What an import would do, row by row; nothing is saved until it is confirmed. */
export function ImportReport({ mission, importId }: ImportReportProps) {
  const { t } = useTranslation('imports');
  const query = useQuery(participantImportQuery(mission.id, importId));
  const queryClient = useQueryClient();
  const { queryKey } = participantImportQuery(mission.id, importId);
  const keep = (report: ParticipantImport) => {
    queryClient.setQueryData(queryKey, report);
  };
  const confirmation = useCommand(confirmImport, async (report) => {
    keep(report);
    await queryClient.invalidateQueries({ queryKey: queryKeys.everythingOf(mission.id) });
  });
  return (
    <>
      <PageHeading title={t('report.title')} within={mission.name} lead={<p>{query.data?.fileName}</p>} />
      <QueryView query={query}>
        {(report) => (
          <>
            {report.state === 'confirmed' && <Confirmed report={report} missionId={mission.id} />}
            {report.state === 'checked' && <WrongSide report={report} missionId={mission.id} />}
            <ImportTotals report={report} />
            {report.state === 'checked' && <ResemblingRows missionId={mission.id} report={report} onChecked={keep} />}
            {report.state === 'checked' && (
              <ConfirmImport
                missionId={mission.id}
                report={report}
                command={confirmation}
                onConfirm={() => {
                  confirmation.send({ missionId: mission.id, importId });
                }}
              />
            )}
            <BadRows report={report} />
            <ChangedRows report={report} />
            <ContactRows report={report} />
            {report.state === 'checked' && <ColumnMapping missionId={mission.id} report={report} onChecked={keep} />}
          </>
        )}
      </QueryView>
    </>
  );
}

/** A list of the other side is told as such, before anybody reads what is wrong in each of its rows. */
function WrongSide({ report, missionId }: { readonly report: ParticipantImport; readonly missionId: string }) {
  const { t } = useTranslation('imports');
  if (report.likelierSide === null) return null;
  const sides = { chosen: t(`choose.${report.side}`), likelier: t(`choose.${report.likelierSide}`) };
  return (
    <Notice kind="warning" title={t('report.wrongSide', sides)}>
      <Link to="/missions/$missionId/participants/import" params={{ missionId }}>
        {t('report.chooseAgain')}
      </Link>
    </Notice>
  );
}

function Confirmed({ report, missionId }: { readonly report: ParticipantImport; readonly missionId: string }) {
  const { t } = useTranslation('imports');
  return (
    <Notice kind="success" title={t('report.confirmed')}>
      <Link to="/missions/$missionId/participants" params={{ missionId }} search={{ side: report.side }}>
        {t('report.toParticipants')}
      </Link>{' '}
      ·{' '}
      <Link to="/missions/$missionId/participants/import" params={{ missionId }}>
        {t('report.another')}
      </Link>
    </Notice>
  );
}
