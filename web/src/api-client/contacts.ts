import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.js';
import type { ContactStatement } from './contract.js';
import { queryKeys } from './query-keys.js';

interface OfParticipation {
  readonly missionId: string;
  readonly participationId: string;
}

const CONTACT = '/api/v1/missions/{missionId}/participants/{participationId}/contact';

/** How a participation is reached, and in which language and by which clock it is written to. */
export const contactQuery = ({ missionId, participationId }: OfParticipation) =>
  queryOptions({
    queryKey: queryKeys.contact(missionId, participationId),
    queryFn: ({ signal }) =>
      answerOf(client.GET(CONTACT, { params: { path: { missionId, participationId } }, signal })),
  });

interface ContactCommand extends OfParticipation {
  readonly contact: ContactStatement;
}

export const stateContact = ({ missionId, participationId, contact }: ContactCommand) =>
  answerOf(client.PUT(CONTACT, { params: { path: { missionId, participationId } }, body: contact }));
