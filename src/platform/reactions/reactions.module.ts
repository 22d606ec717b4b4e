import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ReactionRegistry } from './reaction-registry.js';

@Module({ imports: [DiscoveryModule], providers: [ReactionRegistry], exports: [ReactionRegistry] })
export class ReactionsModule {}
