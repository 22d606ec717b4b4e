import { Injectable } from '@nestjs/common';
import type { MissionId } from '../../../../kernel/id.js';
import type { Result } from '../../../../kernel/result.js';
import { type ConfigurationRefusal, type FindingKind, JudgeConfiguration } from '../../../missions/index.js';
import type { AgendaVersion, AgendaVersionId } from '../../domain/agenda-version.js';
import type { PublishWish } from '../../domain/publish-version.js';
import { PublishAgenda, type PublishFailure } from './publish-agenda.js';

export type PublishDraftFailure = PublishFailure | ConfigurationRefusal;

/** How an organiser wants a draft to be public. */
export interface DraftWish extends PublishWish {
  /** The warnings that were read; null where nobody has looked. */
  readonly overriddenWarnings: readonly FindingKind[] | null;
}

/** Publishes a draft where the configuration lets it. Repairs on the day are not asked: a hall full of people waits. */
@Injectable()
export class PublishDraft {
  constructor(
    private readonly judgeConfiguration: JudgeConfiguration,
    private readonly publishAgenda: PublishAgenda,
  ) {}

  async run(
    missionId: MissionId,
    versionId: AgendaVersionId,
    { overriddenWarnings, ...wish }: DraftWish,
  ): Promise<Result<AgendaVersion, PublishDraftFailure>> {
    const judged = await this.judgeConfiguration.run({ missionId, step: 'publishing', overriddenWarnings });
    return judged.ok ? this.publishAgenda.run(missionId, versionId, wish) : judged;
  }
}
