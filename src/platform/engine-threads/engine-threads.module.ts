import { Module } from '@nestjs/common';
import { EngineThreads } from './engine-threads.js';

@Module({ providers: [EngineThreads], exports: [EngineThreads] })
export class EngineThreadsModule {}
