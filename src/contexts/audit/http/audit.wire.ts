import { z } from 'zod';
import type { UserId } from '../../../kernel/id.js';
import { pageOf, pageQuery } from '../../../platform/http/page.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import { areaOf, AUDIT_AREAS } from '../domain/audit-area.js';
import { type AuditAuthor, type AuditEntry, isReader } from '../persistence/read-models/audit-trail.js';

export const auditQuery = pageQuery.extend({
  area: z.enum(AUDIT_AREAS).optional(),
  author: z.uuid().optional(),
});

/** Organisers go by a number that stays with them, also once they have left; participants by their company; posts by neither. */
const auditAuthorWire = z
  .object({
    id: z.uuid(),
    kind: z.enum(['organiser', 'participant', 'post', 'left']),
    number: z.int().nullable(),
    companyName: z.string().nullable(),
    isReader: z.boolean(),
  })
  .meta({ id: 'AuditAuthor' });

const auditEntryWire = z
  .object({
    sequence: z.int(),
    recordedAt: sentInstant,
    type: z.string(),
    area: z.enum(AUDIT_AREAS).nullable(),
    author: auditAuthorWire,
    subjects: z.array(z.object({ participationId: wireId<'Participation'>(), companyName: z.string().nullable() })),
    /** How many others it is about. */
    moreSubjects: z.int(),
    versionNumber: z.int().nullable(),
  })
  .meta({ id: 'AuditEntry' });

export const auditPageWire = pageOf(auditEntryWire).meta({ id: 'AuditPage' });

export const auditAuthorsWire = z.object({ items: z.array(auditAuthorWire) }).meta({ id: 'AuditAuthors' });

/** What somebody did, as an organiser sees it. */
export function presentEntry(entry: AuditEntry, reader: UserId): z.infer<typeof auditEntryWire> {
  const { sequence, recordedAt, type, author, subjects, moreSubjects, versionNumber } = entry;
  return {
    ...{ sequence, recordedAt, type, moreSubjects, versionNumber },
    area: areaOf(type),
    author: presentAuthor(author, reader),
    subjects: [...subjects],
  };
}

/** Who did something, as an organiser sees it. */
export function presentAuthor(author: AuditAuthor, reader: UserId): z.infer<typeof auditAuthorWire> {
  return { ...author, isReader: isReader(author, reader) };
}
