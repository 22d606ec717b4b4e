import { Module } from '@nestjs/common';
import { EngineThreadsModule } from '../../platform/engine-threads/engine-threads.module.js';
import { ClassificationReader } from './classification-reader.js';
import { CodeTextReader } from './code-text-reader.js';
import { CodesController } from './http/codes.controller.js';
import { SuggestCodes } from './use-cases/suggest-codes.js';

@Module({
  imports: [EngineThreadsModule],
  providers: [ClassificationReader, CodeTextReader, SuggestCodes],
  exports: [ClassificationReader, SuggestCodes],
})
export class ClassificationsModule {}

@Module({ imports: [ClassificationsModule], controllers: [CodesController] })
export class ClassificationsHttpModule {}
