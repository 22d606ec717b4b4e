import { Injectable } from '@nestjs/common';
import { type Reaction, ReactsTo } from '../../../platform/reactions/reaction.js';
import type {
  AgendaPublished,
  AgendaVersionDrafted,
  AgendaVersionEdited,
  ExplanationRequested,
} from '../domain/agenda-events.js';
import { ExplainVersion } from '../use-cases/explaining/explain-version.js';

/** A version that is published as it was drafted has been explained already. */
@Injectable()
@ReactsTo({
  name: 'explain-agenda-when-version-made',
  when: ['agenda-version-drafted', 'agenda-version-edited', 'agenda-published', 'explanation-requested'],
  lane: 'explain',
})
export class ExplainAgendaWhenVersionMade implements Reaction<
  AgendaVersionDrafted | AgendaVersionEdited | AgendaPublished | ExplanationRequested
> {
  constructor(private readonly explainVersion: ExplainVersion) {}

  react(
    { missionId, versionId }: AgendaVersionDrafted | AgendaVersionEdited | AgendaPublished | ExplanationRequested,
    signal: AbortSignal,
  ): Promise<void> {
    return this.explainVersion.run(missionId, versionId, signal);
  }
}
