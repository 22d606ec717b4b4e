import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../../../kernel/result.js';
import { Database } from '../../../platform/database/database.js';
import { type OpenedLink, type PageAttempt, type PageUseRefusal, UsePageLink } from '../../access/index.js';
import { refusalToAnswer, type StandingRefusal } from '../domain/page-standing.js';

/** What a browser has to keep from now on: the secret by which it is known, or nothing new. */
export interface DeviceToKeep {
  readonly deviceSecret: string | null;
}

/** Lets somebody answer by a link, once for each form. The first browser in which they do is theirs from then on. */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly database: Database,
    private readonly usePageLink: UsePageLink,
  ) {}

  /** What is refused changes nothing, and its form may be sent again. */
  run<Failure>(
    attempt: PageAttempt,
    answer: (link: OpenedLink) => Promise<Result<unknown, Failure>>,
  ): Promise<Result<DeviceToKeep, Failure | PageUseRefusal | StandingRefusal>> {
    return this.database.run<Result<DeviceToKeep, Failure | PageUseRefusal | StandingRefusal>>(async (tx) => {
      const used = await this.usePageLink.run(tx, attempt);
      if (!used.ok) return used;
      const refusal = refusalToAnswer(used.value);
      if (refusal !== null) return err(refusal);
      const answered = await answer(used.value);
      if (!answered.ok) return answered;
      if (used.value.device === 'known') return ok({ deviceSecret: null });
      const remembered = await this.usePageLink.remember(tx, used.value, attempt.deviceSecret, false);
      return ok({ deviceSecret: remembered.secret });
    });
  }
}
