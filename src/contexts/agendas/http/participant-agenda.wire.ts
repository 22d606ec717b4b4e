import { z } from 'zod';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { ParticipantAgendaView } from '../persistence/read-models/participant-agenda.js';

/** Where the delegation comes from: people plan by this clock too. */
const HOME_TIME_ZONE = 'Europe/Rome';

/** What one participant is shown of the published agenda. */
export const participantAgendaWire = z
  .object({
    versionNumber: z.number().int().nullable(),
    publishedAt: sentInstant.nullable(),
    timeZone: z.string(),
    homeTimeZone: z.literal(HOME_TIME_ZONE),
    meetings: z.array(
      z.object({
        meetingId: wireId<'Meeting'>(),
        startsAt: sentInstant,
        endsAt: sentInstant,
        tableLabel: z.string(),
        interpreterLabel: z.string().nullable(),
        counterpart: z.object({
          participationId: wireId<'Participation'>(),
          companyName: z.string(),
          countryCode: z.string(),
        }),
      }),
    ),
  })
  .meta({ id: 'ParticipantAgenda' });

export type ParticipantAgendaWire = z.infer<typeof participantAgendaWire>;

export function presentParticipantAgenda(view: ParticipantAgendaView): ParticipantAgendaWire {
  return {
    versionNumber: view.versionNumber,
    publishedAt: view.publishedAt,
    timeZone: view.timeZone,
    homeTimeZone: HOME_TIME_ZONE,
    meetings: view.meetings.map(({ counterpartId, counterpartName, counterpartCountryCode, ...meeting }) => ({
      ...meeting,
      counterpart: {
        participationId: counterpartId,
        companyName: counterpartName,
        countryCode: counterpartCountryCode,
      },
    })),
  };
}
