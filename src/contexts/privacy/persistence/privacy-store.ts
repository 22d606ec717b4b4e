import { Injectable } from '@nestjs/common';
import type { CompanyId, ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ProcessingBasis } from '../domain/processing-basis.js';

/** How somebody is reached. */
export interface WaysTo {
  readonly email: string | null;
  readonly phone: string | null;
}

/** What is kept about the use of personal data. */
@Injectable()
export class PrivacyStore {
  /** Those that are known already stay as they were recorded first. */
  async addBases(tx: Transaction, bases: readonly ProcessingBasis[]): Promise<void> {
    await this.insertBases(tx, bases, 'NOTHING');
  }

  async putBasis(tx: Transaction, basis: ProcessingBasis): Promise<void> {
    const change = 'notice_version = excluded.notice_version, recorded_at = excluded.recorded_at';
    await this.insertBases(tx, [basis], `UPDATE SET ${change}, withdrawn_at = excluded.withdrawn_at`);
  }

  async endBases(tx: Transaction, participationId: ParticipationId, now: Instant): Promise<void> {
    await tx.query(
      'UPDATE processing_bases SET withdrawn_at = coalesce(withdrawn_at, $2) WHERE participation_id = $1',
      [participationId, now],
    );
  }

  async addErasure(tx: Transaction, participationId: ParticipationId, now: Instant): Promise<void> {
    await tx.query('INSERT INTO erasures (participation_id, erased_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      participationId,
      now,
    ]);
  }

  /** Where somebody is written to, and called; each null where nobody knows. */
  async waysTo(tx: Transaction, participationId: ParticipationId): Promise<WaysTo> {
    const [contact] = await tx.query<WaysTo>(
      'SELECT contacts.email, contacts.phone FROM contacts WHERE contacts.participation_id = $1',
      [participationId],
    );
    return contact ?? { email: null, phone: null };
  }

  /** Those who were merged into a participation, also by way of others, with their companies. */
  mergedInto(
    tx: Transaction,
    participationId: ParticipationId,
  ): Promise<readonly { readonly id: ParticipationId; readonly companyId: CompanyId; readonly companyName: string }[]> {
    return tx.query(
      `WITH RECURSIVE merged AS (
         SELECT gone_id FROM participant_merges WHERE kept_id = $1
         UNION SELECT merges.gone_id FROM participant_merges AS merges JOIN merged ON merges.kept_id = merged.gone_id
       )
       SELECT participations.id, participations.company_id AS "companyId", companies.name AS "companyName"
       FROM merged JOIN participations ON participations.id = merged.gone_id
       JOIN companies ON companies.id = participations.company_id ORDER BY participations.id`,
      [participationId],
    );
  }

  /** Answers that are kept for whoever repeats a request, and say something of that participation. */
  async forgetAnswersAbout(tx: Transaction, participationId: ParticipationId): Promise<void> {
    await tx.query(
      `DELETE FROM idempotent_requests
       WHERE body IS NOT NULL AND (strpos(body::text, $1::text) > 0 OR caller IN (
         SELECT memberships.user_id::text FROM memberships WHERE memberships.participation_id = $1::uuid))`,
      [participationId],
    );
  }

  private async insertBases(tx: Transaction, bases: readonly ProcessingBasis[], onConflict: string): Promise<void> {
    await tx.query(
      `INSERT INTO processing_bases (participation_id, purpose, basis, notice_version, recorded_at, withdrawn_at)
       SELECT "participationId", purpose, basis, "noticeVersion", "recordedAt", "withdrawnAt"
       FROM jsonb_to_recordset($1) AS stated ("participationId" uuid, purpose text, basis text, "noticeVersion" text,
         "recordedAt" timestamptz, "withdrawnAt" timestamptz)
       ON CONFLICT (participation_id, purpose) DO ${onConflict}`,
      [JSON.stringify(bases)],
    );
  }
}
