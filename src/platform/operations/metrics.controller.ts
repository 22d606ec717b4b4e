import { Controller, Get, Header } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { ApiExcludeController } from '@nestjs/swagger';
import { ForAnybody } from '../http/access.decorators.js';
import { Backlog } from './backlog.js';

/** Figures of this process in the Prometheus text format; they name no person and no company. */
@ApiExcludeController()
@ForAnybody()
@Controller('metrics')
export class MetricsController {
  private readonly registry = new Registry();
  private readonly backlogGauge: Gauge;

  constructor(private readonly backlog: Backlog) {
    collectDefaultMetrics({ register: this.registry });
    this.backlogGauge = new Gauge({
      name: 'incontro_backlog',
      help: 'Work that waits between a commit and its consequences',
      labelNames: ['kind'],
      registers: [this.registry],
    });
  }

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async read(): Promise<string> {
    const counts = await this.backlog.count();
    for (const [kind, count] of Object.entries(counts) as [string, number][]) this.backlogGauge.set({ kind }, count);
    return this.registry.metrics();
  }
}
