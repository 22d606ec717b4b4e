import { z } from 'zod';
import { pageOf } from '../../../platform/http/page.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { MeetingFairness } from '../domain/meeting-fairness.js';
import type { ProposalRun } from '../domain/proposal-run.js';
import type { ListedProposedMeeting, ListedShortfall } from '../persistence/read-models/proposal-run-list.js';
import type { LabelOf } from './suggestion.wire.js';

/** Nobody meets more often in one mission. */
const MOST_PER_SME = 100;

/** How a proposal is to be made. */
export const newProposalRunWire = z
  .object({ maximumPerSme: z.number().int().min(1).max(MOST_PER_SME).optional() })
  .meta({ id: 'NewProposalRun' });

const count = z.number().int();

/** The making of one proposal, and what became of it. */
export const proposalRunWire = z
  .object({
    id: wireId<'ProposalRun'>(),
    status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
    maximumPerSme: count.nullable(),
    progress: z.object({ meetings: count, share: z.number() }).nullable(),
    setupVersion: count.nullable(),
    meetings: count.nullable(),
    failure: z.string().nullable(),
    requestedAt: sentInstant,
    finishedAt: sentInstant.nullable(),
    agreedAt: sentInstant.nullable(),
    agreedMeetings: count.nullable(),
  })
  .meta({ id: 'ProposalRun' });

export const proposalRunsWire = pageOf(proposalRunWire).meta({ id: 'ProposalRuns' });

export type ProposalRunWire = z.infer<typeof proposalRunWire>;

const participant = z.object({
  participationId: wireId<'Participation'>(),
  companyName: z.string(),
  countryCode: z.string(),
  side: z.enum(['sme', 'buyer']),
});

/** Meetings that a proposal would agree. */
export const proposedMeetingsWire = pageOf(z.object({ sme: participant, buyer: participant, score: z.number() })).meta({
  id: 'ProposedMeetings',
});

const shortReason = z.enum(['no_capacity', 'nobody_suitable', 'nobody_good_enough', 'counterparts_full']);
/** How many counterparts each filter stops, by its name. */
const filtered = z.record(z.string(), count);

/** Whom a proposal leaves with nothing, or with fewer meetings than were promised. */
export const shortfallsWire = z
  .object({
    items: z.array(z.object({ participant, meetings: count, minimum: count, reason: shortReason, filtered })),
  })
  .meta({ id: 'ProposalShortfalls' });

/** Meetings of the proposal that are not to be agreed. */
export const proposalAgreementWire = z
  .object({
    leaveOut: z
      .array(z.object({ smeId: wireId<'Participation'>(), buyerId: wireId<'Participation'>() }))
      .max(10_000)
      .default([]),
  })
  .meta({ id: 'ProposalAgreement' });

const spread = z.object({
  participants: count,
  meetings: count,
  fewest: count,
  most: count,
  mean: z.number(),
  withNone: count,
  gini: z.number(),
});

export const fairnessQueryWire = z.object({ proposalRunId: wireId<'ProposalRun'>().optional() });

/** How fairly meetings are spread. */
export const fairnessReportWire = z
  .object({
    proposalRunId: wireId<'ProposalRun'>().nullable(),
    bySide: z.object({ sme: spread, buyer: spread }),
    groups: z.array(
      spread.extend({
        side: z.enum(['sme', 'buyer']),
        attribute: z.enum(['province', 'country', 'sector', 'size']),
        group: z.string(),
        label: z.string().nullable(),
      }),
    ),
    withoutMeeting: z.array(participant.extend({ reason: shortReason.nullable(), filtered })),
  })
  .meta({ id: 'FairnessReport' });

/** A run without what only the worker needs. */
export function presentProposalRun({ missionId: _, attempts: __, ...run }: ProposalRun): ProposalRunWire {
  return run;
}

export function presentProposedMeeting({ sme, buyer, score }: ListedProposedMeeting) {
  return { sme, buyer, score } as z.infer<typeof proposedMeetingsWire>['items'][number];
}

export function presentShortfall({ participant: short, meetings, minimum, reason, filtered: counts }: ListedShortfall) {
  return { participant: short, meetings, minimum, reason, filtered: { ...counts } };
}

/** The report with the labels of sectors in the reader's language. */
export function presentFairness(fairness: MeetingFairness, labelOf: LabelOf): z.infer<typeof fairnessReportWire> {
  const { proposalRunId, bySide, groups, withoutMeeting } = fairness;
  return {
    proposalRunId,
    bySide,
    groups: groups.map((group) => ({ ...group, label: group.attribute === 'sector' ? labelOf(group.group) : null })),
    withoutMeeting: withoutMeeting.map((left) => ({ ...left, filtered: { ...left.filtered } })),
  };
}
