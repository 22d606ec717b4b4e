import { Module } from '@nestjs/common';
import { AuditController } from './http/audit.controller.js';
import { AuditTrail } from './persistence/read-models/audit-trail.js';

@Module({ controllers: [AuditController], providers: [AuditTrail] })
export class AuditHttpModule {}
