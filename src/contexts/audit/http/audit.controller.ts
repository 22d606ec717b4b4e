import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.js';
import type { MissionId } from '../../../kernel/id.js';
import { CurrentActor, ForCapable } from '../../../platform/http/access.decorators.js';
import { Answers } from '../../../platform/http/answers.decorator.js';
import { cutPage, readCursor } from '../../../platform/http/page.js';
import { wireId } from '../../../platform/http/wire-types.js';
import { typesOf } from '../domain/audit-area.js';
import { AuditTrail } from '../persistence/read-models/audit-trail.js';
import { auditAuthorsWire, auditPageWire, auditQuery, presentAuthor, presentEntry } from './audit.wire.js';

const missionIdParam = { schema: wireId<'Mission'>() };
const sequenceKey = z.tuple([z.string().regex(/^\d{1,9}$/)]);

/** Who changed what in a mission, and when. */
@ApiTags('missions')
@Controller('api/v1/missions/:missionId')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  /** The latest first. What the product did by itself is not in it. */
  @Get('audit-entries')
  @ForCapable('audit.read')
  @Answers(200, auditPageWire)
  async list(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @Query({ schema: auditQuery }) { area, author, cursor, limit }: z.infer<typeof auditQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof auditPageWire>> {
    const [before] = readCursor(cursor, sequenceKey) ?? [];
    const found = await this.trail.entries({
      ...{ missionId, types: typesOf(area ?? null), authorId: author ?? null, limit: limit + 1 },
      before: before === undefined ? null : Number(before),
    });
    const { items, nextCursor } = cutPage(found, limit, ({ sequence }) => [String(sequence)]);
    return { items: items.map((entry) => presentEntry(entry, actor.userId)), nextCursor };
  }

  /** Everybody who is in it. */
  @Get('audit-authors')
  @ForCapable('audit.read')
  @Answers(200, auditAuthorsWire)
  async authors(
    @Param('missionId', missionIdParam) missionId: MissionId,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof auditAuthorsWire>> {
    const authors = await this.trail.authors(missionId);
    return { items: authors.map((author) => presentAuthor(author, actor.userId)) };
  }
}
