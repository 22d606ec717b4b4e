import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../kernel/id.js';
import { Clock } from '../../../platform/time/clock.js';
import { MeetingReader } from '../../meetings/index.js';
import { MissionReader } from '../../missions/index.js';
import type { MatchSetup } from '../domain/match-setup.js';
import { MatchSetupStore } from '../persistence/match-setup-store.js';
import type { Candidate } from '../planning/candidate.js';
import { keepingApart, type ScoreQuestion, scoreQuestion } from '../planning/score-input.js';
import { ProductKnowledgeReader } from '../product-knowledge-reader.js';
import { GatherCandidates } from './gather-candidates.js';

/** What the engine is asked about a mission, and what it was made of. */
export interface MissionQuestion {
  readonly question: ScoreQuestion;
  readonly setup: MatchSetup;
  /** From 0: what the setup was when nothing was decided. */
  readonly setupVersion: number;
  /** Of the names of codes from which the engine knows products. */
  readonly codesEdition: string;
  readonly candidates: readonly Candidate[];
}

const DAY_LENGTH = '2026-12-01'.length;

/**
 * Brings together all that the scores of a mission are computed from. What somebody refuses is no part of it: else lists
 * and counts of whoever is refused would tell.
 */
@Injectable()
export class GatherQuestion {
  constructor(
    private readonly missions: MissionReader,
    private readonly gatherCandidates: GatherCandidates,
    private readonly setups: MatchSetupStore,
    private readonly meetings: MeetingReader,
    private readonly productKnowledge: ProductKnowledgeReader,
    private readonly clock: Clock,
  ) {}

  /** Null where there is no such mission. */
  async run(missionId: MissionId): Promise<MissionQuestion | null> {
    const { body, version } = await this.setups.latest(missionId);
    return this.under(missionId, body, version);
  }

  /** The same under a setup that is not stored yet. Null where there is no such mission. */
  async under(missionId: MissionId, setup: MatchSetup, setupVersion = 0): Promise<MissionQuestion | null> {
    const frame = await this.missions.frame(missionId);
    if (frame === null) return null;
    const candidates = await this.gatherCandidates.run(frame);
    const today = this.clock.now().slice(0, DAY_LENGTH);
    const firstDay = frame.sessions[0]?.day ?? today;
    const knowledge = await this.productKnowledge.read();
    const question = scoreQuestion(candidates, {
      interpreters: frame.interpreters,
      setup,
      setupVersion,
      knowledge,
      day: firstDay > today ? firstDay : today,
    });
    return { question, setup, setupVersion, codesEdition: knowledge.edition, candidates };
  }

  /** The same with those kept apart of whom one refuses the other: for meetings, and for organisers. */
  async keepingToVetoes(missionId: MissionId, gathered: MissionQuestion): Promise<MissionQuestion> {
    const question = keepingApart(gathered.question, await this.meetings.vetoedPairs(missionId));
    return { ...gathered, question };
  }

  /** The same as if nobody were kept apart: for reasons that participants are told, which give no blocked pair away. */
  async withoutExclusions(missionId: MissionId): Promise<MissionQuestion | null> {
    const gathered = await this.run(missionId);
    if (gathered === null) return null;
    const options = { ...gathered.question.options, excludedPairs: [] };
    return { ...gathered, question: { ...gathered.question, options } };
  }
}
