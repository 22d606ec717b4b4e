import { Injectable } from '@nestjs/common';
import { newPageToken } from '../../../platform/ids/page-token.js';
import { Clock } from '../../../platform/time/clock.js';

/** Makes the token of a form. Nothing is kept of it before it is sent, so showing a page writes nothing. */
@Injectable()
export class MakePageToken {
  constructor(private readonly clock: Clock) {}

  /** `path` is where the form goes below the address of the page: the token is good for no other. */
  run(linkSecret: string, path: string): string {
    return newPageToken(linkSecret, path, this.clock.now());
  }
}
