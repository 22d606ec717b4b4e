import { Module } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { MailTransport } from './mail-transport.js';

@Module({
  providers: [
    {
      provide: MailTransport,
      inject: [CONFIG],
      useFactory: (config: Config) => new MailTransport(config.smtpUrl),
    },
  ],
  exports: [MailTransport],
})
export class MailModule {}
