import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { missionQuery } from '../../api-client/missions.js';
import { participantQuery } from '../../api-client/participants.js';
import { wishesQuery } from '../../api-client/wishes.js';
import { WishListView } from '../../features/wishes/wish-list-view.js';
import { useLocale } from '../../i18n/use-locale.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryView } from '../../ui/query-view.js';

const route = getRouteApi('/signed-in/missions/$missionId/participants/$participationId/wishes');

export function Wishes() {
  const { t } = useTranslation('wishes');
  const { missionId, participationId } = route.useParams();
  const locale = useLocale();
  const mission = useQuery(missionQuery(missionId));
  const wishes = useQuery(wishesQuery(missionId, participationId));
  const participant = useQuery(participantQuery(missionId, participationId, locale));
  return (
    <QueryView query={mission}>
      {(view) => (
        <QueryView query={participant}>
          {({ company, side }) => (
            <>
              <PageHeading title={t('title')} within={view.name} lead={<p>{t('lead', { company: company.name })}</p>} />
              <QueryView query={wishes}>
                {(list) => (
                  <WishListView
                    mission={view}
                    participationId={participationId}
                    wishes={list}
                    otherSide={side === 'sme' ? 'buyer' : 'sme'}
                  />
                )}
              </QueryView>
            </>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}
