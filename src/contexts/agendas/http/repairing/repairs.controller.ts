import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.js';
import type { MissionId } from '../../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../../platform/http/access.decorators.js';
import { Answers } from '../../../../platform/http/answers.decorator.js';
import { notFound, valueOrProblem } from '../../../../platform/http/problem.js';
import { wireId } from '../../../../platform/http/wire-types.js';
import type { AgendaRepairId } from '../../domain/agenda-repair.js';
import { RepairList } from '../../persistence/read-models/repair-list.js';
import { AcceptRepair } from '../../use-cases/repairing/accept-repair.js';
import { AskForRepair } from '../../use-cases/repairing/ask-for-repair.js';
import { DecideRepairSettings } from '../../use-cases/repairing/decide-repair-settings.js';
import { DismissRepair } from '../../use-cases/repairing/dismiss-repair.js';
import { UndoRepair } from '../../use-cases/repairing/undo-repair.js';
import { acceptProblems, dismissProblems, settingsProblems, undoProblems } from './repair-problems.js';
import {
  acceptanceWire,
  newRepairWire,
  presentRepair,
  presentSettings,
  repairSettingsWire,
  repairsWire,
  type RepairWire,
  repairWire,
} from './repair.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const repairIdParam = { schema: wireId<'AgendaRepair'>() };
/** What a desk can take in; older ones are history. */
const SHOWN_REPAIRS = 30;

/** Mending the published agenda on the day. */
@ApiTags('agendas')
@Controller('api/v1/missions/:missionId')
@ForCapable('attendance.report')
export class RepairsController {
  constructor(
    private readonly repairList: RepairList,
    private readonly askForRepair: AskForRepair,
    private readonly acceptRepair: AcceptRepair,
    private readonly dismissRepair: DismissRepair,
    private readonly undoRepair: UndoRepair,
    private readonly settings: DecideRepairSettings,
  ) {}

  @Get('repairs')
  @Answers(200, repairsWire)
  async list(@Param('missionId', missionIdParam) missionId: MissionId): Promise<z.infer<typeof repairsWire>> {
    return { items: (await this.repairList.newest(missionId, SHOWN_REPAIRS)).map(presentRepair) };
  }

  @Get('repairs/:repairId')
  @Answers(200, repairWire)
  find(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('repairId', repairIdParam) repairId: AgendaRepairId,
  ): Promise<RepairWire> {
    return this.present(missionId, repairId);
  }

  @Post('repairs')
  @Answers(202, repairWire)
  async ask(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: newRepairWire }) { releasedMeetingIds }: z.infer<typeof newRepairWire>,
  ): Promise<RepairWire> {
    return this.present(missionId, (await this.askForRepair.run(missionId, releasedMeetingIds)).id);
  }

  @Post('repairs/:repairId/acceptance')
  @ForCapable('agenda.publish')
  @Answers(200, repairWire)
  async accept(
    @CurrentActor() { userId }: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('repairId', repairIdParam) repairId: AgendaRepairId,
    @Body({ schema: acceptanceWire }) { versionId }: z.infer<typeof acceptanceWire>,
  ): Promise<RepairWire> {
    valueOrProblem(await this.acceptRepair.run(missionId, repairId, versionId, userId), acceptProblems);
    return this.present(missionId, repairId);
  }

  @Post('repairs/:repairId/dismissal')
  @Answers(200, repairWire)
  async dismiss(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('repairId', repairIdParam) repairId: AgendaRepairId,
  ): Promise<RepairWire> {
    valueOrProblem(await this.dismissRepair.run(missionId, repairId), dismissProblems);
    return this.present(missionId, repairId);
  }

  @Post('repairs/:repairId/undo')
  @ForCapable('agenda.publish')
  @Answers(200, repairWire)
  async undo(
    @CurrentActor() { userId }: Actor,
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Param('repairId', repairIdParam) repairId: AgendaRepairId,
  ): Promise<RepairWire> {
    valueOrProblem(await this.undoRepair.run(missionId, repairId, userId), undoProblems);
    return this.present(missionId, repairId);
  }

  @Get('repair-settings')
  @Answers(200, repairSettingsWire)
  async readSettings(
    @Param('missionId', missionIdParam) missionId: MissionId,
  ): Promise<z.infer<typeof repairSettingsWire>> {
    return presentSettings(await this.settings.current(missionId));
  }

  @Put('repair-settings')
  @ForCapable('agenda.publish')
  @Answers(200, repairSettingsWire)
  async decideSettings(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Body({ schema: repairSettingsWire }) sent: z.infer<typeof repairSettingsWire>,
  ): Promise<z.infer<typeof repairSettingsWire>> {
    const decided = await this.settings.run({ missionId, ...sent });
    return presentSettings(valueOrProblem(decided, settingsProblems));
  }

  private async present(missionId: MissionId, repairId: AgendaRepairId): Promise<RepairWire> {
    const repair = await this.repairList.find(missionId, repairId);
    if (repair === null) throw notFound('repair');
    return presentRepair(repair);
  }
}
