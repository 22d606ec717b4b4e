import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { MissionId } from '../../../kernel/id.js';
import { Database } from '../../../platform/database/database.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { newId } from '../../../platform/ids/new-id.js';
import { Clock } from '../../../platform/time/clock.js';
import { RecordCompanies } from '../../companies/index.js';
import { type ListedContact, sameContact } from '../domain/imports/listed-contact.js';
import { type ParticipantFields, UNSTATED_FIELDS } from '../domain/imports/participant-fields.js';
import type { ParticipantImport } from '../domain/imports/participant-import.js';
import type { PlannedChange } from '../domain/imports/plan-import.js';
import type { ParticipantsImported } from '../domain/mission-events.js';
import type { NotFound } from '../domain/not-found.js';
import type { Participation } from '../domain/participation.js';
import { ParticipantImportStore } from '../persistence/participant-import-store.js';
import { ParticipationStore } from '../persistence/participation-store.js';
import { ContactKeeping } from './contact-keeping.js';
import { ExamineList, tellsContacts } from './examine-list.js';
import { recordOf } from './participant-record.js';

/**
 * Takes the good rows of a checked list over. What they do is worked out again, against the participants there are
 * now; lists of one mission are taken over one after the other. Confirming twice changes nothing more.
 */
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantImportStore,
    private readonly participations: ParticipationStore,
    private readonly recordCompanies: RecordCompanies,
    private readonly examineList: ExamineList,
    private readonly contacts: ContactKeeping,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    missionId: MissionId,
    importId: ParticipantImport['id'],
  ): Promise<Result<ParticipantImport, NotFound>> {
    return this.database.run(async (tx) => {
      // No stronger: whoever follows the agenda writes of the mission while it holds the contacts.
      await this.participations.keepLists(tx, missionId);
      const found = await this.store.findForUpdate(tx, missionId, importId);
      if (found === null) return err({ type: 'not-found', what: 'import' });
      if (found.state === 'confirmed') return ok(found);
      if (tellsContacts(found)) await this.contacts.keeper.hold(tx, missionId);
      const { changes, findings } = await this.examineList.run(tx, found);
      await this.save(tx, actor, found, changes);
      const { totals, badRows } = findings;
      const confirmedAt = this.clock.now();
      const emptied = { rows: [], resemblingRows: [], contactRows: [], changedRows: [], rowChoices: [] };
      const confirmed: ParticipantImport = { ...found, ...emptied, state: 'confirmed', totals, badRows, confirmedAt };
      await this.store.save(tx, confirmed);
      const imported: ParticipantsImported = { type: 'participants-imported', missionId, importId, side: found.side };
      await tx.announce(imported);
      return ok(confirmed);
    });
  }

  private async save(
    tx: Transaction,
    actor: Actor,
    { missionId, side }: ParticipantImport,
    changes: readonly PlannedChange[],
  ): Promise<void> {
    const identified = changes.map(({ known, fields }) => ({
      id: known?.participationId ?? newId<'Participation'>(),
      companyId: known?.companyId ?? newId<'Company'>(),
      known: known?.fields ?? UNSTATED_FIELDS,
      fields,
    }));
    await this.recordCompanies.run(
      tx,
      identified.map(({ companyId, fields }) => recordOf(fields, companyId, side)),
    );
    await this.participations.saveAll(
      tx,
      identified.map(({ id, companyId, fields }): Participation => {
        const { externalReference, maximumMeetings } = fields;
        return { id, missionId, companyId, side, externalReference, status: 'admitted', maximumMeetings };
      }),
    );
    const contacts = identified.flatMap(({ id, known, fields }) =>
      sameContact(known, fields) ? [] : [[id, contactIn(fields)] as const],
    );
    if (contacts.length > 0) await this.contacts.keeper.keep(tx, actor, missionId, new Map(contacts));
  }
}

/** Nothing but how somebody is reached leaves for the context that keeps it. */
function contactIn({ email, phone, messageLanguage, timeZone }: ParticipantFields): ListedContact {
  return { email, phone, messageLanguage, timeZone };
}
