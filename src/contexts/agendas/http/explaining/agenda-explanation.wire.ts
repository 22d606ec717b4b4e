import { z } from 'zod';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import type { ExplainedMeeting, Remedy, WorthOfMore } from '../../domain/agenda-explanation.js';
import type { ExplanationView } from '../../persistence/read-models/agenda-explanation-view.js';

const slotId = wireId<'Slot'>();
const participationId = wireId<'Participation'>();

const placeWire = z.object({
  slotId,
  tableId: wireId<'Table'>().nullable(),
  interpreterId: wireId<'Interpreter'>().nullable(),
});

const stepWire = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('place') }),
    z.object({ kind: z.literal('move-meetings') }),
    z.object({ kind: z.literal('add-table'), slotId }),
    z.object({ kind: z.literal('add-interpreter'), slotId, languagePair: z.string() }),
    z.object({ kind: z.literal('make-available'), participationId, slotId }),
    z.object({ kind: z.literal('raise-maximum'), participationId, maximumMeetings: z.number().int() }),
    z.object({ kind: z.literal('lengthen-row'), participationId, maximumConsecutive: z.number().int() }),
    z.object({ kind: z.literal('relax-meeting'), rule: z.string() }),
  ])
  .meta({ id: 'RemedyStep' });

const remedyWire = z
  .object({
    takes: z.array(stepWire),
    place: placeWire,
    moves: z.array(z.object({ meetingId: wireId<'Meeting'>(), from: placeWire, to: placeWire })),
  })
  .meta({ id: 'Remedy' });

const explainedMeetingWire = z
  .object({
    meetingId: wireId<'Meeting'>(),
    obstacles: z.array(z.object({ kind: z.string(), slots: z.number().int(), slotsAlone: z.number().int() })),
    remedy: remedyWire.nullable(),
  })
  .meta({ id: 'ExplainedMeeting' });

/** Why a break is there. */
export const breakCauseWire = z.enum(['absent', 'movable', 'people', 'tables', 'interpreters', 'rules']);

const explainedDayWire = z
  .object({
    participant: z.object({ participationId, companyName: z.string() }),
    firstSlotId: slotId,
    lastSlotId: slotId,
    meetings: z.number().int(),
    breaks: z.array(z.object({ fromSlotId: slotId, toSlotId: slotId, cause: breakCauseWire })),
  })
  .meta({ id: 'ExplainedDay' });

const worthOfMoreWire = z
  .object({
    addition: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('interpreter'), languagePair: z.string() }),
      z.object({ kind: z.literal('table') }),
      z.object({ kind: z.literal('slot'), lastSlotId: slotId }),
    ]),
    placed: z.number().int(),
    breaks: z.number().int(),
  })
  .meta({ id: 'WorthOfMore' });

/** Why a version is as it is; `explainedAt` is null where that is not known yet, or nobody asks any more. */
export const agendaExplanationWire = z
  .object({
    state: z.enum(['explained', 'awaited', 'closed']),
    explainedAt: sentInstant.nullable(),
    areRemediesCutShort: z.boolean(),
    meetings: z.array(explainedMeetingWire),
    days: z.array(explainedDayWire),
    worth: z.array(worthOfMoreWire).nullable(),
  })
  .meta({ id: 'AgendaExplanation' });

export type AgendaExplanationWire = z.infer<typeof agendaExplanationWire>;

export function presentExplanation(view: ExplanationView, isAwaited: boolean): AgendaExplanationWire {
  const { explainedAt, areRemediesCutShort, meetings, days, worth } = view;
  return {
    state: explainedAt !== null ? 'explained' : isAwaited ? 'awaited' : 'closed',
    explainedAt,
    areRemediesCutShort,
    meetings: meetings.map(presentMeeting),
    days: days.map(({ participationId: id, companyName, breaks, ...day }) => {
      return { ...day, participant: { participationId: id, companyName }, breaks: [...breaks] };
    }),
    worth: worth === null ? null : worth.map((one: WorthOfMore) => ({ ...one })),
  };
}

function presentMeeting({ meetingId, obstacles, remedy }: ExplainedMeeting): AgendaExplanationWire['meetings'][number] {
  return { meetingId, obstacles: [...obstacles], remedy: remedy === null ? null : presentRemedy(remedy) };
}

function presentRemedy({ takes, place, moves }: Remedy): z.infer<typeof remedyWire> {
  return { takes: [...takes], place, moves: [...moves] };
}
