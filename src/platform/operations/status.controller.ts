import { Controller, Get, Inject } from '@nestjs/common';
import { type Config, type ProcessRole } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForAnybody } from '../http/access.decorators.js';
import { Backlog, type BacklogCounts } from './backlog.js';

interface Status extends BacklogCounts {
  readonly product: 'incontro';
  readonly role: ProcessRole;
  readonly queue: 'postgres' | 'redis';
  readonly uptimeSeconds: number;
}

/** What this process is and how much waits: for operators, and a first look when something seems stuck. */
@ApiExcludeController()
@ForAnybody()
@Controller('status')
export class StatusController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly backlog: Backlog,
  ) {}

  @Get()
  async read(): Promise<Status> {
    return {
      product: 'incontro',
      role: this.config.role,
      queue: this.config.redisUrl === null ? 'postgres' : 'redis',
      uptimeSeconds: Math.round(process.uptime()),
      ...(await this.backlog.count()),
    };
  }
}
