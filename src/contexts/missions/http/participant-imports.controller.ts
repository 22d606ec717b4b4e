import { Body, Controller, Delete, Get, Param, Post, Put, UploadedFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { notFound, problemException, valueOrProblem } from '../../../platform/http/problem.js';
import type { ReceivedFile } from '../../../platform/http/actor-source.js';
import { FormFields, ReceivesFile } from '../../../platform/http/receives-file.decorator.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { ImportViews } from '../persistence/read-models/import-views.js';
import { ChooseForRows } from '../use-cases/choose-for-rows.js';
import { CheckParticipantFile, PARTICIPANT_FILE_LIMITS } from '../use-cases/check-participant-file.js';
import { ConfirmImport } from '../use-cases/confirm-import.js';
import { DiscardImport } from '../use-cases/discard-import.js';
import { MapImportColumns } from '../use-cases/map-import-columns.js';
import { choiceProblems, discardProblems, fileProblems, mappingProblems } from './import-problems.js';
import { notFoundProblem } from './not-found-problem.js';
import {
  importAddress,
  importFormWire,
  mappingWire,
  type ParticipantImportWire,
  participantImportWire,
  presentImport,
  rowChoicesWire,
} from './participant-import.wire.js';

type Address = z.infer<typeof importAddress>;

/** A file a little too large is answered with a sentence; one far too large is cut off. */
const RECEIVED_BYTES = 2 * PARTICIPANT_FILE_LIMITS.maximumBytes;

/** Lists of participants: sent and checked, looked at, taken over. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId/participant-imports')
export class ParticipantImportsController {
  constructor(
    private readonly views: ImportViews,
    private readonly checkFile: CheckParticipantFile,
    private readonly mapColumns: MapImportColumns,
    private readonly chooseForRows: ChooseForRows,
    private readonly confirmImport: ConfirmImport,
    private readonly discardImport: DiscardImport,
  ) {}

  @Post()
  @ForCapable('participants.import')
  @ReceivesFile({ maximumBytes: RECEIVED_BYTES, fields: importFormWire })
  @Answers(201, participantImportWire)
  async check(
    @Param('missionId', { schema: wireId<'Mission'>() }) missionId: Address['missionId'],
    @FormFields(importFormWire) form: z.infer<typeof importFormWire>,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<ParticipantImportWire> {
    if (file === undefined)
      throw problemException('file-missing', 400, 'File missing', 'Send the file in the field "file".');
    const sent = { fileName: file.originalname, bytes: file.buffer };
    return presentImport(valueOrProblem(await this.checkFile.run(missionId, form.side, sent), fileProblems));
  }

  @Get(':importId')
  @ForCapable('participants.import')
  @Answers(200, participantImportWire)
  async view(@Param({ schema: importAddress }) { missionId, importId }: Address): Promise<ParticipantImportWire> {
    const found = await this.views.view(missionId, importId);
    if (found === null) throw notFound('import');
    return presentImport(found);
  }

  @Put(':importId/mapping')
  @ForCapable('participants.import')
  @Answers(200, participantImportWire)
  async map(
    @Param({ schema: importAddress }) { missionId, importId }: Address,
    @Body({ schema: mappingWire }) { columns }: z.infer<typeof mappingWire>,
  ): Promise<ParticipantImportWire> {
    return presentImport(valueOrProblem(await this.mapColumns.run(missionId, importId, columns), mappingProblems));
  }

  /** Takes the place of all choices that were made before. */
  @Put(':importId/row-choices')
  @ForCapable('participants.import')
  @Answers(200, participantImportWire)
  async choose(
    @Param({ schema: importAddress }) { missionId, importId }: Address,
    @Body({ schema: rowChoicesWire }) { choices }: z.infer<typeof rowChoicesWire>,
  ): Promise<ParticipantImportWire> {
    return presentImport(valueOrProblem(await this.chooseForRows.run(missionId, importId, choices), choiceProblems));
  }

  @Post(':importId/confirmation')
  @ForCapable('participants.import')
  @Answers(200, participantImportWire)
  async confirm(
    @CurrentActor() actor: Actor,
    @Param({ schema: importAddress }) { missionId, importId }: Address,
  ): Promise<ParticipantImportWire> {
    return presentImport(valueOrProblem(await this.confirmImport.run(actor, missionId, importId), notFoundProblem));
  }

  /** Deletes a list that is not to be taken over. */
  @Delete(':importId')
  @ForCapable('participants.import')
  @Answers(204)
  async discard(@Param({ schema: importAddress }) { missionId, importId }: Address): Promise<void> {
    valueOrProblem(await this.discardImport.run(missionId, importId), discardProblems);
  }
}
