import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { ClassificationReader } from '../../classifications/index.js';
import { keyOfPair, MeetingReader } from '../../meetings/index.js';
import { type FramedParticipation, MissionReader } from '../../missions/index.js';
import type { MeetingFairness, WithoutMeeting } from '../domain/meeting-fairness.js';
import type { ProposalRunId } from '../domain/proposal-run.js';
import { type ListedShortfall, ProposalRunList } from '../persistence/read-models/proposal-run-list.js';
import { ProposalRunStore } from '../persistence/proposal-run-store.js';
import type { Candidate } from '../planning/candidate.js';
import { countFairness } from '../planning/count-fairness.js';
import type { ProposalUnknown } from './cancel-proposal.js';
import { GatherCandidates } from './gather-candidates.js';

/** Below the section of activities, which takes all industry in one, the division is what people call a sector. */
const DEPTH_OF_SECTOR = { HS: 0, ATECO: 1 } as const;

/** Tells how fairly the agreed meetings of a mission are spread, with those of a proposal if one is named. */
@Injectable()
export class ReportFairness {
  constructor(
    private readonly missions: MissionReader,
    private readonly meetings: MeetingReader,
    private readonly gatherCandidates: GatherCandidates,
    private readonly classifications: ClassificationReader,
    private readonly runs: ProposalRunStore,
    private readonly runList: ProposalRunList,
  ) {}

  async run(missionId: MissionId, runId: ProposalRunId | null): Promise<Result<MeetingFairness, ProposalUnknown>> {
    const run = runId === null ? await this.runList.latestMade(missionId) : await this.runList.find(missionId, runId);
    if (run === null && runId !== null) return err({ type: 'proposal-run-unknown' });
    const frame = await this.missions.frame(missionId);
    if (frame === null) return err({ type: 'proposal-run-unknown' });
    const { participations } = frame;
    const agreed = await this.meetings.agreedMeetings(missionId);
    const proposed = runId === null ? [] : await this.runs.meetings(runId);
    const pairs = [...new Map([...agreed, ...proposed].map((pair) => [keyOfPair(pair), pair])).values()];
    const candidates = await this.gatherCandidates.run(frame);
    const counts = countFairness(pairs, candidates, (candidate) => this.sectorOf(candidate));
    const met = new Set<string>(pairs.flatMap(({ smeId, buyerId }) => [smeId, buyerId]));
    const shortfalls = run === null ? [] : await this.runList.shortfalls(run.id);
    return ok({
      proposalRunId: runId,
      ...counts,
      withoutMeeting: withoutMeeting(
        participations.filter(({ id }) => !met.has(id)),
        shortfalls,
      ),
    });
  }

  /** That of what is named first. */
  private sectorOf({ products: [first] }: Candidate): string | null {
    if (first === undefined) return null;
    const { scheme, code } = first;
    const found = this.classifications.find(scheme, code);
    const path = found === null ? [] : [...this.classifications.ancestors(scheme, code), found];
    const sector = path[DEPTH_OF_SECTOR[scheme]] ?? path.at(-1);
    return sector === undefined ? null : `${scheme} ${sector.code}`;
  }
}

function withoutMeeting(
  participations: readonly FramedParticipation[],
  shortfalls: readonly ListedShortfall[],
): readonly WithoutMeeting[] {
  const shortfallById = new Map(shortfalls.map((shortfall) => [shortfall.participationId, shortfall]));
  return participations.map(({ id, companyName, countryCode, side }) => {
    const { reason = null, filtered = {} } = shortfallById.get(id) ?? {};
    return { participationId: id, companyName, countryCode, side, reason, filtered };
  });
}
