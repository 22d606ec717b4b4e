import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreedPlace, MissionView, StandbySearch } from '../../api-client/contract.js';
import { freedPlacesQuery } from '../../api-client/standby.js';
import { QueryView } from '../../ui/query-view.js';
import { FreedPlaceChoices } from './freed-place-choices.js';
import { LeftFreePlaces } from './left-free-places.js';
import { StandbyProgress } from './standby-progress.js';

/** The last ones that ended are still worth a look. */
const SHOWN_ENDED = 3;

/** Places that have become free: who could come, what could be brought forward, and what is being offered. */
export function FreedPlaces({ mission }: { readonly mission: MissionView }) {
  const { t } = useTranslation('desk');
  const id = useId();
  const query = useQuery(freedPlacesQuery(mission.id));
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="h4">
        {t('freed.title')}
      </h2>
      <QueryView query={query}>
        {({ places, searches, leftFree }) => {
          const ended = searches.filter(({ status }) => status !== 'offering').slice(0, SHOWN_ENDED);
          if (places.length === 0 && ended.length === 0 && leftFree.length === 0) return <p>{t('freed.none')}</p>;
          return (
            <>
              {places.map((place) => (
                <Place key={place.meetingId} mission={mission} place={place} search={searchFor(place, searches)} />
              ))}
              {leftFree.length > 0 && <LeftFreePlaces mission={mission} places={leftFree} />}
              {ended.map((search) => (
                <article key={search.id} className="repair">
                  <h3>{t('freed.ended', { company: search.stays.companyName })}</h3>
                  <StandbyProgress mission={mission} search={search} />
                </article>
              ))}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

interface PlaceProps {
  readonly mission: MissionView;
  readonly place: FreedPlace;
  readonly search: StandbySearch | undefined;
}

function Place({ mission, place, search }: PlaceProps) {
  if (search === undefined) return <FreedPlaceChoices mission={mission} place={place} />;
  return (
    <article className="repair">
      <FreedPlaceHeading place={place} />
      <StandbyProgress mission={mission} search={search} />
    </article>
  );
}

function FreedPlaceHeading({ place }: { readonly place: FreedPlace }) {
  const { t } = useTranslation('desk');
  return <h3>{t('freed.hole', { stays: place.stays.companyName, away: place.away.companyName })}</h3>;
}

function searchFor(place: FreedPlace, searches: readonly StandbySearch[]): StandbySearch | undefined {
  return searches.find(
    ({ status, stays, slotId }) =>
      status === 'offering' && stays.participationId === place.stays.participationId && slotId === place.place.slotId,
  );
}
