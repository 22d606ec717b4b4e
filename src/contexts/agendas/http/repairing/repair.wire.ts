import { z } from 'zod';
import type { ParticipationId } from '../../../../kernel/id.js';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import type { RepairSettings } from '../../domain/repair-settings.js';
import type { ListedRepair } from '../../persistence/read-models/repair-list.js';
import { placeWire } from '../place.wire.js';

const MOST_RELEASED = 500;
const LONGEST_FREEZE_MINUTES = 480;
const LARGEST_BUDGET = 2_000;

/** What is asked of a repair besides what stands in the way anyway. */
export const newRepairWire = z
  .object({ releasedMeetingIds: z.array(wireId<'Meeting'>()).max(MOST_RELEASED).default([]) })
  .meta({ id: 'NewRepair' });

export const acceptanceWire = z.object({ versionId: wireId<'AgendaVersion'>() }).meta({ id: 'RepairAcceptance' });

export const repairSettingsWire = z
  .object({
    freezeMinutes: z.int().min(0).max(LONGEST_FREEZE_MINUTES),
    mostDisturbed: z.int().min(0).max(LARGEST_BUDGET).nullable(),
    isAppliedByItself: z.boolean(),
  })
  .meta({ id: 'RepairSettings' });

const named = z.object({ participationId: wireId<'Participation'>(), companyName: z.string() });

const change = z
  .object({
    meetingId: wireId<'Meeting'>(),
    sme: named,
    buyer: named,
    before: placeWire.nullable(),
    after: placeWire.nullable(),
    reason: z.object({
      kind: z.enum(['incident', 'makes-room', 'comes-in']),
      incidentId: wireId<'Incident'>().nullable(),
    }),
  })
  .meta({ id: 'ProposedChange' });

const proposal = z
  .object({
    versionId: wireId<'AgendaVersion'>(),
    kinds: z.array(z.string()),
    peopleDisturbed: z.int(),
    leastDisturbed: z.int(),
    isProvenMinimal: z.boolean(),
    isWithinBudget: z.boolean(),
    disturbed: z.array(named),
    interpreterIds: z.array(wireId<'Interpreter'>()),
    droppedMeetingIds: z.array(wireId<'Meeting'>()),
    difference: z.object({ placed: z.int(), breaks: z.int(), idleSlots: z.int() }),
    changes: z.array(change),
    /** Published meetings that stay exactly as they are; null where an earlier release has not counted them. */
    kept: z.int().nullable(),
    leftOut: z.array(
      z.object({
        meetingId: wireId<'Meeting'>(),
        obstacles: z.array(z.object({ kind: z.string(), slots: z.int(), slotsAlone: z.int() })),
      }),
    ),
  })
  .meta({ id: 'RepairProposal' });

/** A repair with its proposals, fewest people disturbed first. */
export const repairWire = z
  .object({
    id: wireId<'AgendaRepair'>(),
    status: z.enum([
      ...(['queued', 'proposed', 'accepted', 'undone', 'dismissed', 'overtaken'] as const),
      ...(['nothing-to-do', 'failed'] as const),
    ]),
    incidentId: wireId<'Incident'>().nullable(),
    releasedMeetingIds: z.array(wireId<'Meeting'>()),
    acceptedVersionId: wireId<'AgendaVersion'>().nullable(),
    requestedAt: sentInstant,
    preparedAt: sentInstant.nullable(),
    answeredAt: sentInstant.nullable(),
    proposals: z.array(proposal),
    abilities: z.array(z.enum(['accept', 'dismiss', 'undo'])),
  })
  .meta({ id: 'AgendaRepair' });

export const repairsWire = z.object({ items: z.array(repairWire) }).meta({ id: 'AgendaRepairs' });

export type RepairWire = z.infer<typeof repairWire>;

/** A repair with names, and with what can be done about it. */
export function presentRepair(repair: ListedRepair): RepairWire {
  const { id, status, incidentId, releasedMeetingIds, acceptedVersionId } = repair;
  const { requestedAt, preparedAt, answeredAt, names } = repair;
  const withName = (participationId: ParticipationId) => ({
    participationId,
    companyName: names[participationId] ?? '',
  });
  return {
    ...{ id, status, incidentId, acceptedVersionId, requestedAt, preparedAt, answeredAt },
    releasedMeetingIds: [...releasedMeetingIds],
    proposals: repair.proposals.map(({ participationIds, changes, leftOut, ...rest }) => ({
      ...rest,
      kinds: [...rest.kinds],
      interpreterIds: [...rest.interpreterIds],
      droppedMeetingIds: [...rest.droppedMeetingIds],
      leftOut: leftOut.map(({ meetingId, obstacles }) => ({ meetingId, obstacles: [...obstacles] })),
      disturbed: participationIds.map(withName),
      changes: changes.map(({ meetingId, smeId, buyerId, before, after, reason }) => ({
        ...{ meetingId, before, after },
        sme: withName(smeId),
        buyer: withName(buyerId),
        reason: { kind: reason.kind, incidentId: reason.kind === 'incident' ? reason.incidentId : null },
      })),
    })),
    abilities: abilitiesOf(repair),
  };
}

function abilitiesOf({ status, publicBases, basedOnId }: ListedRepair): RepairWire['abilities'] {
  if (status === 'proposed') return publicBases.includes(basedOnId) ? ['accept', 'dismiss'] : ['dismiss'];
  return status === 'accepted' ? ['undo'] : [];
}

export function presentSettings(settings: RepairSettings): z.infer<typeof repairSettingsWire> {
  const { freezeMinutes, mostDisturbed, isAppliedByItself } = settings;
  return { freezeMinutes, mostDisturbed, isAppliedByItself };
}
