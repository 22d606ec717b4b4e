import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { valueOrProblem } from '../../../../platform/http/problem.js';
import { sentInstant, wireId } from '../../../../platform/http/wire-types.js';
import { WithdrawAgenda } from '../../use-cases/publishing/withdraw-agenda.js';
import { withdrawalProblems } from '../agenda-problems.js';
import { rejectionWire } from '../editing/agenda-edit.wire.js';
import { type AgendaVersionSummaryWire, agendaVersionSummaryWire, presentSummary } from './agenda-version.wire.js';

const versionAddress = z.object({ missionId: wireId<'Mission'>(), versionId: wireId<'AgendaVersion'>() });

const agendaWithdrawalsWire = z
  .object({
    items: z.array(
      z
        .object({
          versionId: wireId<'AgendaVersion'>(),
          withdrawnBy: z.enum(['you', 'colleague']),
          withdrawnAt: sentInstant,
          note: z.string().nullable(),
        })
        .meta({ id: 'AgendaWithdrawal' }),
    ),
  })
  .meta({ id: 'AgendaWithdrawals' });

/** Taking back what is public, so that nothing is. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
export class AgendaWithdrawalsController {
  constructor(private readonly withdrawAgenda: WithdrawAgenda) {}

  /** Newest first. */
  @Get('agenda-withdrawals')
  @ForCapable('agenda.read')
  @Answers(200, agendaWithdrawalsWire)
  async list(
    @CurrentActor() { userId }: Actor,
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: MissionId,
  ): Promise<z.infer<typeof agendaWithdrawalsWire>> {
    const items = await this.withdrawAgenda.earlier(missionId);
    return {
      items: items.map(({ versionId, withdrawnAt, note, withdrawnBy }) => ({
        ...{ versionId, withdrawnAt, note },
        withdrawnBy: withdrawnBy === userId ? ('you' as const) : ('colleague' as const),
      })),
    };
  }

  @Post('agenda-versions/:versionId/withdrawal')
  @ForCapable('agenda.publish')
  @Answers(200, agendaVersionSummaryWire)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param({ schema: versionAddress }) { missionId, versionId }: z.infer<typeof versionAddress>,
    @Body({ schema: rejectionWire }) { note }: z.infer<typeof rejectionWire>,
  ): Promise<AgendaVersionSummaryWire> {
    const withdrawn = await this.withdrawAgenda.run(missionId, versionId, actor.userId, note);
    return presentSummary(actor, valueOrProblem(withdrawn, withdrawalProblems));
  }
}
