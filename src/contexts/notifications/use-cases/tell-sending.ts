import { Injectable } from '@nestjs/common';
import { MailTransport } from '../../../platform/mail/mail-transport.js';

/** Tells whether messages leave the product at all. */
@Injectable()
export class TellSending {
  constructor(private readonly mails: MailTransport) {}

  get isPossible(): boolean {
    return this.mails.isOpen;
  }
}
