import { Injectable } from '@nestjs/common';
import type { MissionId, UserId } from '../../../kernel/id.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { ChangeCompany, type MarketProfile, ReviseProfile, type RevisionRefusal } from '../../companies/index.js';
import type { ProfileRevised } from '../../matching/index.js';
import { MergeParticipation, MissionReader } from '../../missions/index.js';
import { chosen, chosenProfile, type MergeableFields } from '../domain/merge-field.js';
import type { MergeableTwo } from './read-two.js';

/** Which fields are taken from the one that goes, and by whom that was chosen. */
export interface FieldChoice {
  readonly missionId: MissionId;
  readonly fromGone: ReadonlySet<string>;
  readonly chosenBy: UserId;
}

/** States what was chosen of one who is kept, and ends the part of the other. */
@Injectable()
export class SettleFields {
  constructor(
    private readonly changeCompany: ChangeCompany,
    private readonly reviseProfile: ReviseProfile,
    private readonly mergeParticipation: MergeParticipation,
    private readonly missions: MissionReader,
  ) {}

  async run(tx: Transaction, two: MergeableTwo, choice: FieldChoice): Promise<Result<null, RevisionRefusal>> {
    const { kept, gone } = two;
    const of = <Name extends keyof MergeableFields>(field: Name): MergeableFields[Name] =>
      chosen(field, kept.fields, gone.fields, choice.fromGone);
    await this.mergeParticipation.run(tx, {
      missionId: choice.missionId,
      keptId: kept.side.id,
      goneId: gone.side.id,
      externalReference: of('externalReference'),
      maximumMeetings: of('maximumMeetings'),
      availability: of('availability'),
      formerName: of('name') === kept.fields.name ? null : kept.fields.name,
    });
    await this.changeCompany.run(tx, {
      ...kept.profiled.company,
      ...{ name: of('name'), countryCode: of('countryCode'), province: of('province') },
      ...{ city: of('city'), website: of('website') },
    });
    const isProfileChosen = [...choice.fromGone].some((field) => field.startsWith('profile.'));
    const revised = isProfileChosen ? await this.reviseChosen(tx, two, choice) : ok(null);
    if (!revised.ok) return revised;
    // The name of a company, and where it is, are on screens in every mission that it is in.
    for (const { missionId, id } of await this.missions.participationsOf(kept.side.companyId)) {
      await tx.announce({ type: 'profile-revised', missionId, participationId: id } satisfies ProfileRevised);
    }
    return ok(null);
  }

  private async reviseChosen(
    tx: Transaction,
    { kept, gone }: MergeableTwo,
    { fromGone, chosenBy }: FieldChoice,
  ): Promise<Result<null, RevisionRefusal>> {
    const { company, profileVersion } = kept.profiled;
    const revised = await this.reviseProfile.run(tx, {
      companyId: company.id,
      basedOnVersion: profileVersion,
      profile: chosenProfile(kept.fields, gone.fields, fromGone) as unknown as MarketProfile,
      revisedById: chosenBy,
      mayLiftRestriction: true,
    });
    return revised.ok ? ok(null) : revised;
  }
}
