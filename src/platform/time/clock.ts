import { Injectable } from '@nestjs/common';
import { type Instant, instantFromEpoch } from '../../kernel/instant.js';

/** The only source of "now". Tests put a clock of their own in its place. */
@Injectable()
export class Clock {
  now(): Instant {
    return instantFromEpoch(Date.now());
  }
}
