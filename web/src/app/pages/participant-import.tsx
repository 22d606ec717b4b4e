import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { missionQuery } from '../../api-client/missions.js';
import { ChooseSpreadsheet } from '../../features/participant-import/choose-spreadsheet.js';
import { ImportReport } from '../../features/participant-import/import-report.js';
import { QueryView } from '../../ui/query-view.js';

const chooseRoute = getRouteApi('/signed-in/missions/$missionId/participants/import');
const reportRoute = getRouteApi('/signed-in/missions/$missionId/participants/import/$importId');

export function ParticipantImport() {
  const { missionId } = chooseRoute.useParams();
  const navigate = chooseRoute.useNavigate();
  const mission = useQuery(missionQuery(missionId));
  return (
    <QueryView query={mission}>
      {(view) => (
        <ChooseSpreadsheet
          mission={view}
          onChecked={(report) =>
            navigate({
              to: '/missions/$missionId/participants/import/$importId',
              params: { missionId, importId: report.id },
            })
          }
        />
      )}
    </QueryView>
  );
}

export function ParticipantImportReport() {
  const { missionId, importId } = reportRoute.useParams();
  const mission = useQuery(missionQuery(missionId));
  return (
    <QueryView query={mission}>
      {(view) => <ImportReport key={importId} mission={view} importId={importId} />}
    </QueryView>
  );
}
