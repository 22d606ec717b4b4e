import '../../features/venue-map/hall.css';
import '../../ui/print.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'design-react-kit';
import { useTranslation } from 'react-i18next';
import type { VenueMap as StoredMap } from '../../api-client/contract.js';
import { missionQuery } from '../../api-client/missions.js';
import { isNotFound } from '../../api-client/problem.js';
import { venueMapQuery } from '../../api-client/venue-map.js';
import { VenueMapEditor } from '../../features/venue-map/venue-map-editor.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';
import { TableBehind } from '../../ui/table-behind.js';
import { HallPicture } from '../../venue-map/hall-picture.js';
import { useSpotInWords } from '../../venue-map/use-spot-in-words.js';
import { NotFoundPage } from './lost-pages.js';

const route = getRouteApi('/signed-in/missions/$missionId/venue-map');

export function VenueMap() {
  const { t } = useTranslation('venueMap');
  const { missionId } = route.useParams();
  const mission = useQuery(missionQuery(missionId));
  const map = useQuery(venueMapQuery(missionId));
  if (isNotFound(mission.error)) return <NotFoundPage />;
  return (
    <>
      <PageHeading title={t('title')} within={mission.data?.name} lead={<p>{t('lead')}</p>} />
      <QueryView query={mission}>
        {(view) => (
          <QueryView query={map}>
            {(stored) => (
              <>
                {view.abilities.includes('agenda.publish') && (
                  <div className="not-printed">
                    <VenueMapEditor mission={view} stored={stored} />
                  </div>
                )}
                <StoredHall map={stored} isOnPaperOnly={view.abilities.includes('agenda.publish')} />
              </>
            )}
          </QueryView>
        )}
      </QueryView>
    </>
  );
}

interface StoredHallProps {
  readonly map: StoredMap;
  /** Whoever changes the hall sees it already. */
  readonly isOnPaperOnly: boolean;
}

/** The hall as it is stored: to print, and as a table to read. */
function StoredHall({ map, isOnPaperOnly }: StoredHallProps) {
  const { t } = useTranslation('venueMap');
  const inWords = useSpotInWords();
  return (
    <>
      <p className="not-printed">
        <Button type="button" size="sm" color="primary" outline onClick={() => window.print()}>
          {t('print')}
        </Button>
      </p>
      <div className={isOnPaperOnly ? 'hall-on-paper' : undefined}>
        <HallPicture map={map} markedId={null} label={t('title')} />
      </div>
      <div className="not-printed">
        <TableBehind
          caption={t('title')}
          columns={[t('tableColumn'), t('place')]}
          rows={map.tables.map(({ label, spot }) => [t('table', { label }), inWords(spot)])}
        />
      </div>
    </>
  );
}
