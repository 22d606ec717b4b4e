import { Injectable } from '@nestjs/common';
import type { MissionId, ParticipationId } from '../../../kernel/id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { nextTurn } from '../../../platform/time/next-turn.js';
import { ClassificationReader, type CodeStanding } from '../../classifications/index.js';
import { certificateCodeOf, CompanyReader, partnerRoleOf } from '../../companies/index.js';
import { checkRow } from '../domain/imports/check-row.js';
import { isContactField, type ListedContact } from '../domain/imports/listed-contact.js';
import type { ParticipantImport } from '../domain/imports/participant-import.js';
import { type ImportPlan, ImportPlanner, type KnownParticipant } from '../domain/imports/plan-import.js';
import type { ImportVocabulary } from '../domain/imports/field-readings.js';
import type { Participation } from '../domain/participation.js';
import { ParticipationStore } from '../persistence/participation-store.js';
import { ContactKeeping } from './contact-keeping.js';
import { fieldsOf } from './participant-record.js';

/** So many rows are checked in some milliseconds: nobody notices. */
const ROWS_PER_TURN = 50;

const NOBODY_SAID: ListedContact = { email: null, phone: null, messageLanguage: null, timeZone: null };

/** A list with the columns, and the answers to what rows look like, that were chosen for it. */
type List = Pick<ParticipantImport, 'missionId' | 'side' | 'columns' | 'rows' | 'rowChoices'>;

/** Whether a list has a column for how participants are reached. */
export function tellsContacts({ columns }: Pick<List, 'columns'>): boolean {
  return columns.some(({ field }) => isContactField(field));
}

/** Finds out what taking a list over would do to the participants there are now. Changes nothing. */
@Injectable()
export class ExamineList {
  constructor(
    private readonly participations: ParticipationStore,
    private readonly companies: CompanyReader,
    private readonly classifications: ClassificationReader,
    private readonly contacts: ContactKeeping,
  ) {}

  async run(tx: Transaction, list: List): Promise<ImportPlan> {
    const { side, columns, rows, rowChoices } = list;
    const rules = { side, columns, vocabulary: this.vocabulary() };
    const known = await this.knownParticipants(tx, list);
    const planner = new ImportPlanner({ side, known, rowChoices, tellsContacts: tellsContacts(list) });
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_PER_TURN === 0) await nextTurn();
      planner.take(checkRow(row, rules));
    }
    return planner.plan();
  }

  private async knownParticipants(tx: Transaction, list: List): Promise<KnownParticipant[]> {
    const { missionId, side } = list;
    const participations = await this.participations.ofSide(tx, missionId, side);
    const companies = await this.companies.profiled(participations.map(({ companyId }) => companyId));
    const contacts = tellsContacts(list) ? await this.knownContacts(missionId, participations) : null;
    return participations.flatMap((participation) => {
      const company = companies.get(participation.companyId);
      if (company === undefined) return [];
      const { id: participationId, companyId, status } = participation;
      return {
        participationId,
        companyId,
        status,
        fields: fieldsOf(participation, company, contacts?.get(participationId) ?? NOBODY_SAID),
      };
    });
  }

  private knownContacts(
    missionId: MissionId,
    participations: readonly Participation[],
  ): Promise<ReadonlyMap<ParticipationId, ListedContact>> {
    return this.contacts.keeper.known(
      missionId,
      participations.map(({ id }) => id),
    );
  }

  /** Lists repeat few codes often: each is looked up once. */
  private vocabulary(): ImportVocabulary {
    const known = new Map<string, CodeStanding>();
    return {
      partnerRole: partnerRoleOf,
      certificate: certificateCodeOf,
      contact: this.contacts.keeper.readings,
      productCode: (scheme, text) => {
        const key = `${scheme} ${text}`;
        const before = known.get(key);
        if (before !== undefined) return before;
        const standing = this.classifications.standing(scheme, text);
        known.set(key, standing);
        return standing;
      },
    };
  }
}
