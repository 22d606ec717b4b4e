import { z } from 'zod';
import type { FloorPost } from '../../../../kernel/actor.js';
import type { Instant } from '../../../../kernel/instant.js';
import type { ReaderLocale } from '../../../../platform/http/reader-locale.decorator.js';
import { receivedInstant, sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import type { ClassificationReader } from '../../../classifications/index.js';
import type { MarketProfile } from '../../../companies/index.js';
import { LONGEST_OVERRUN_MINUTES, OVERRUN_STEP_MINUTES } from '../../domain/floor-overrun.js';
import type { FloorParty } from '../../persistence/read-models/floor-agenda.js';
import type { ShownFloorAgenda } from '../../use-cases/floor/show-floor-agenda.js';
import { meetingMarkWire } from '../desk/desk.wire.js';
import { hallWire, presentHall } from '../hall.wire.js';
import { remoteSideWire } from '../place.wire.js';

/** Addresses a meeting of a post. */
export const floorMeetingAddress = z.object({ missionId: wireId<'Mission'>(), meetingId: wireId<'Meeting'>() });

/** So many things a company seeks or offers go into a brief: whoever reads it has two minutes. */
const LINES_IN_BRIEF = 4;

/** For how long a meeting goes on past its slot: said anew each time, so that two who say the same say it once. */
export const floorOverrunWire = z
  .object({
    seenSlotId: wireId<'Slot'>(),
    minutes: z.int().min(0).max(LONGEST_OVERRUN_MINUTES).multipleOf(OVERRUN_STEP_MINUTES),
    /** What the post showed when it was said. Left out: whatever stands is replaced. */
    seenOverrunsUntil: receivedInstant.nullable().optional(),
    /** Left out: now. */
    happenedAt: receivedInstant.optional(),
  })
  .meta({ id: 'FloorOverrun' });

export const floorOverrunAnswerWire = z
  .object({ overrunsUntil: sentInstant.nullable() })
  .meta({ id: 'FloorOverrunAnswer' });

/** One of the two, with a brief for whoever interprets or hosts: no contact, no wish and no reason. */
const partyWire = z.object({
  participationId: wireId<'Participation'>(),
  companyName: z.string(),
  countryCode: z.string(),
  /** ISO 639-1. */
  languages: z.array(z.string()),
  /** In the reader's language where the company has it, otherwise in another; null where it has none. */
  description: z.string().nullable(),
  offers: z.array(z.string()),
  seeks: z.array(z.string()),
});

/** What a post in the hall has to do, and how far it is done. */
export const floorAgendaWire = z
  .object({
    /** The server's clock. */
    now: sentInstant,
    missionName: z.string(),
    city: z.string(),
    timeZone: z.string(),
    post: z.object({
      kind: z.enum(['interpreter', 'table']),
      id: z.uuid(),
      label: z.string(),
      languages: z.array(z.string()),
    }),
    /** Null where no table has a place. */
    hall: hallWire.nullable(),
    meetings: z.array(
      z.object({
        meetingId: wireId<'Meeting'>(),
        slotId: wireId<'Slot'>(),
        startsAt: sentInstant,
        endsAt: sentInstant,
        tableLabel: z.string(),
        interpreterLabel: z.string().nullable(),
        remoteSide: remoteSideWire,
        sme: partyWire,
        buyer: partyWire,
        mark: meetingMarkWire,
        overrunsUntil: sentInstant.nullable(),
      }),
    ),
  })
  .meta({ id: 'FloorAgenda' });

export type FloorAgendaWire = z.infer<typeof floorAgendaWire>;

export function presentFloorAgenda(
  { view, meetings, profileByCompany, hall }: ShownFloorAgenda,
  { kind, id }: FloorPost,
  classifications: ClassificationReader,
  locale: ReaderLocale,
  now: Instant,
): FloorAgendaWire {
  const { missionName, city, timeZone, label, languages } = view;
  const present = ({ companyId, ...party }: FloorParty): FloorAgendaWire['meetings'][number]['sme'] => ({
    ...party,
    ...briefOf(profileByCompany.get(companyId), classifications, locale),
  });
  return {
    ...{ now, missionName, city, timeZone },
    post: { kind, id, label, languages: [...languages] },
    hall: hall === null ? null : presentHall(hall),
    meetings: meetings.map(({ sme, buyer, mark, ...meeting }) => ({
      ...meeting,
      sme: present(sme),
      buyer: present(buyer),
      mark: { kind: mark.kind, absentIds: [...mark.absentIds] },
    })),
  };
}

function briefOf(
  profile: MarketProfile | undefined,
  classifications: ClassificationReader,
  locale: ReaderLocale,
): Pick<FloorAgendaWire['meetings'][number]['sme'], 'languages' | 'description' | 'offers' | 'seeks'> {
  if (profile === undefined) return { languages: [], description: null, offers: [], seeks: [] };
  const { description, lines } = profile;
  const inRole = (wanted: 'offer' | 'seek'): string[] =>
    lines
      .filter(({ role }) => role === wanted)
      .slice(0, LINES_IN_BRIEF)
      .map(({ scheme, code, text }) => text ?? classifications.label(scheme, code, locale) ?? `${scheme} ${code}`);
  return {
    languages: profile.languages.map(({ code }) => code),
    description: description[locale] ?? description.en ?? Object.values(description)[0] ?? null,
    offers: inRole('offer'),
    seeks: inRole('seek'),
  };
}
