import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client.js';
import { queryKeys } from './query-keys.js';

/** Places that have become free on the day, and how they are being offered. */
export const freedPlacesQuery = (missionId: string) =>
  queryOptions({
    queryKey: [...queryKeys.standby(missionId), 'places'],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/api/v1/missions/{missionId}/freed-places', { params: { path: { missionId } }, signal })),
  });

/** What a participation is being offered. */
export const standbyOffersQuery = (missionId: string, participationId: string) =>
  queryOptions({
    queryKey: [...queryKeys.standby(missionId), 'offers', participationId],
    queryFn: ({ signal }) =>
      answerOf(
        client.GET('/api/v1/missions/{missionId}/participants/{participationId}/standby-offers', {
          params: { path: { missionId, participationId } },
          signal,
        }),
      ),
  });

interface PlaceCommand {
  readonly missionId: string;
  readonly meetingId: string;
}

interface OfferPlaceCommand extends PlaceCommand {
  readonly secondsPerOffer: number;
  readonly firstChoiceId: string | null;
}

export const offerFreedPlace = (
  { missionId, meetingId, secondsPerOffer, firstChoiceId }: OfferPlaceCommand,
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/freed-places/{meetingId}/standby-search', {
      params: { path: { missionId, meetingId } },
      ...once(key),
      body: { secondsPerOffer, firstChoiceId },
    }),
  );

export const moveIntoFreedPlace = (
  { missionId, meetingId, movedId }: PlaceCommand & { readonly movedId: string },
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/freed-places/{meetingId}/move', {
      params: { path: { missionId, meetingId } },
      ...once(key),
      body: { meetingId: movedId },
    }),
  );

export const leavePlaceFree = ({ missionId, meetingId }: PlaceCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/freed-places/{meetingId}/release', {
      params: { path: { missionId, meetingId } },
      ...once(key),
    }),
  );

/** Takes back that a place was left free. */
export const takeBackLeftFree = ({ missionId, meetingId }: PlaceCommand, key: string) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/left-free-places/{meetingId}/taking-back', {
      params: { path: { missionId, meetingId } },
      ...once(key),
    }),
  );

export const callOffStandby = (
  { missionId, searchId }: { readonly missionId: string; readonly searchId: string },
  key: string,
) =>
  answerOf(
    client.POST('/api/v1/missions/{missionId}/standby-searches/{searchId}/calling-off', {
      params: { path: { missionId, searchId } },
      ...once(key),
    }),
  );

interface AnswerCommand {
  readonly missionId: string;
  readonly offerId: string;
  readonly isAccepted: boolean;
}

/** Takes or leaves an offer, for oneself or by an organiser in somebody's place. */
export const answerStandbyOffer = ({ missionId, offerId, isAccepted }: AnswerCommand, key: string) => {
  const init = { params: { path: { missionId, offerId } }, ...once(key) };
  return isAccepted
    ? answerOf(client.POST('/api/v1/missions/{missionId}/standby-offers/{offerId}/acceptance', init))
    : answerOf(client.POST('/api/v1/missions/{missionId}/standby-offers/{offerId}/decline', init));
};
