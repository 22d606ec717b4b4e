import { z } from 'zod';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import { breaksToTell } from '../domain/told-breaks.js';
import type { ParticipantAgendaView } from '../persistence/read-models/participant-agenda.js';
import { breakCauseWire } from './explaining/agenda-explanation.wire.js';

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
        /** Where to meet instead of at the table; `isOneself` where it is the reader who joins from elsewhere. */
        remote: z.object({ link: z.string(), isOneself: z.boolean() }).nullable(),
        counterpart: z.object({
          participationId: wireId<'Participation'>(),
          companyName: z.string(),
          countryCode: z.string(),
        }),
      }),
    ),
    /** Whom one was to meet and who has withdrawn, without a name. */
    withdrawnIds: z.array(wireId<'Participation'>()),
    /** The breaks between one's own meetings and why they are there; null where that is not known. */
    breaks: z.array(z.object({ startsAt: sentInstant, endsAt: sentInstant, cause: breakCauseWire })).nullable(),
  })
  .meta({ id: 'ParticipantAgenda' });

export type ParticipantAgendaWire = z.infer<typeof participantAgendaWire>;

export function presentParticipantAgenda(view: ParticipantAgendaView): ParticipantAgendaWire {
  const breaks = breaksToTell(
    view.meetings.filter(({ isOwn }) => isOwn),
    view.explained,
  );
  return {
    versionNumber: view.versionNumber,
    publishedAt: view.publishedAt,
    timeZone: view.timeZone,
    homeTimeZone: HOME_TIME_ZONE,
    meetings: view.meetings.map(({ counterpartId, counterpartName, counterpartCountryCode, isOwn: _, ...meeting }) => ({
      ...meeting,
      counterpart: {
        participationId: counterpartId,
        companyName: counterpartName,
        countryCode: counterpartCountryCode,
      },
    })),
    withdrawnIds: [...view.withdrawnIds],
    breaks: breaks === null ? null : [...breaks],
  };
}
