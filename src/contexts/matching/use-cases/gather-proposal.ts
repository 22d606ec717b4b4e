import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import { MeetingReader } from '../../meetings/index.js';
import { MissionReader } from '../../missions/index.js';
import { meetingBounds, type Pair, type Standing } from '../planning/proposal-input.js';
import type { ScoreQuestion } from '../planning/score-input.js';
import { GatherQuestion } from './gather-question.js';

/** All that a proposal is made from, as it is at this moment. */
export interface ProposalGround extends Standing {
  readonly question: ScoreQuestion;
  readonly minimumScore: number;
  readonly setupVersion: number;
}

/** Brings together whom a proposal may pair, and what stands already. */
@Injectable()
export class GatherProposal {
  constructor(
    private readonly gatherQuestion: GatherQuestion,
    private readonly missions: MissionReader,
    private readonly meetings: MeetingReader,
  ) {}

  /** Null where there is no such mission. */
  async run(missionId: MissionId, maximumPerSme: number | null): Promise<ProposalGround | null> {
    const gathered = await this.gatherQuestion.run(missionId);
    const frame = await this.missions.frame(missionId);
    if (gathered === null || frame === null) return null;
    const { question, setup, setupVersion, candidates } = await this.gatherQuestion.keepingToVetoes(
      missionId,
      gathered,
    );
    // Whoever was admitted between the two readings is left to the next proposal.
    const scored = new Set([...question.smes, ...question.buyers].map(({ id }) => id));
    const perSession = new Map(candidates.map(({ id, meetingsPerSession }) => [id, meetingsPerSession]));
    const choosers = frame.participations
      .filter(({ id }) => scored.has(id))
      .map((participation) => ({ ...participation, meetingsPerSession: perSession.get(participation.id) ?? null }));
    const smeIds = new Set(choosers.filter(({ side }) => side === 'sme').map(({ id }) => id));
    const isIn = ({ smeId, buyerId }: Pair): boolean => scored.has(smeId) && scored.has(buyerId);
    const excluded = [...(question.options.excludedPairs ?? []), ...(await this.refusals(missionId, smeIds))];
    return {
      question: { ...question, options: { ...question.options, excludedPairs: excluded } },
      bounds: meetingBounds(choosers, frame.slots, setup, maximumPerSme),
      agreed: (await this.meetings.agreedMeetings(missionId))
        .filter(isIn)
        .map(({ smeId, buyerId }) => ({ smeId, buyerId })),
      excluded,
      minimumScore: setup.minimumScore,
      setupVersion,
    };
  }

  /** Pairs of which one has said no, or took back what it had asked. */
  private async refusals(missionId: MissionId, smeIds: ReadonlySet<ParticipationId>): Promise<Pair[]> {
    const standings = await this.meetings.standings(missionId);
    return standings.flatMap(({ fromId, toId, status }) => {
      if (status !== 'declined' && status !== 'withdrawn') return [];
      return [smeIds.has(fromId) ? { smeId: fromId, buyerId: toId } : { smeId: toId, buyerId: fromId }];
    });
  }
}
