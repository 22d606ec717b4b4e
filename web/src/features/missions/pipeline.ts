import type { AgendaVersionSummary, MeetingRequest, MissionView } from '../../api-client/contract.js';

export interface PipelineFacts {
  readonly mission: MissionView;
  readonly requests: readonly MeetingRequest[];
  /** Newest first. */
  readonly versions: readonly AgendaVersionSummary[];
}

/** How far a mission has come, from registration to publication. */
export interface Pipeline {
  readonly smes: number;
  readonly buyers: number;
  readonly openRequests: number;
  readonly agreedMeetings: number;
  /** Of the newest version; null before the first. */
  readonly placed: number | null;
  readonly unplaced: number | null;
  readonly publishedNumber: number | null;
  readonly nextStep: NextStep;
}

export type NextStep = 'import' | 'import-other-side' | 'agree' | 'generate' | 'regenerate' | 'publish' | 'follow';

export function pipelineOf({ mission, requests, versions }: PipelineFacts): Pipeline {
  const countOf = (status: MeetingRequest['status']) => requests.filter((request) => request.status === status).length;
  const newest = versions[0] ?? null;
  const steps = {
    smes: mission.participantCounts.sme,
    buyers: mission.participantCounts.buyer,
    openRequests: countOf('open'),
    agreedMeetings: countOf('accepted'),
    placed: newest?.placed ?? null,
    unplaced: newest?.unplaced ?? null,
    publishedNumber: versions.find((version) => version.status === 'published')?.number ?? null,
  };
  return { ...steps, nextStep: nextStepOf(steps, newest, mission) };
}

function nextStepOf(
  steps: Omit<Pipeline, 'nextStep'>,
  newest: AgendaVersionSummary | null,
  { timetableChangedAt }: MissionView,
): NextStep {
  if (steps.smes === 0 && steps.buyers === 0) return 'import';
  if (steps.smes === 0 || steps.buyers === 0) return 'import-other-side';
  if (steps.agreedMeetings === 0) return 'agree';
  if (newest === null || newest.placed + newest.unplaced < steps.agreedMeetings) return 'generate';
  if (newest.status !== 'draft') return 'follow';
  return isOfEarlierTimes(newest, timetableChangedAt) ? 'regenerate' : 'publish';
}

/** Instants as they are sent sort as text. */
const isOfEarlierTimes = ({ createdAt }: AgendaVersionSummary, changedAt: string | null): boolean =>
  changedAt !== null && createdAt < changedAt;
