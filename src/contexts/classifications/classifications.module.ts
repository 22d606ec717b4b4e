import { Module } from '@nestjs/common';
import { EngineThreadsModule } from '../../platform/engine-threads/engine-threads.module.js';
import { ClassificationReader } from './classification-reader.js';
import { CodeNamesReader } from './code-names-reader.js';
import { CodeTextReader } from './code-text-reader.js';
import { CodesController } from './http/codes.controller.js';
import { ClassificationFileStore } from './persistence/classification-file-store.js';
import { ImportClassificationFile } from './use-cases/import-classification-file.js';
import { RemoveClassificationFile } from './use-cases/remove-classification-file.js';
import { RenewClassifications } from './use-cases/renew-classifications.js';
import { ShowCodes } from './use-cases/show-codes.js';
import { SuggestCodes } from './use-cases/suggest-codes.js';
import { CodeIndexes } from './use-cases/code-indexes.js';
import { WarmCodeIndexes } from './use-cases/warm-code-indexes.js';

@Module({
  imports: [EngineThreadsModule],
  providers: [
    ClassificationReader,
    CodeNamesReader,
    CodeTextReader,
    CodeIndexes,
    WarmCodeIndexes,
    ClassificationFileStore,
    RenewClassifications,
    ImportClassificationFile,
    RemoveClassificationFile,
    ShowCodes,
    SuggestCodes,
  ],
  exports: [ClassificationReader, CodeNamesReader, ShowCodes, SuggestCodes],
})
export class ClassificationsModule {}

@Module({ imports: [ClassificationsModule], controllers: [CodesController] })
export class ClassificationsHttpModule {}
