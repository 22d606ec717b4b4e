import { Injectable } from '@nestjs/common';
import type { CompanyId, UserId } from '../../../kernel/id.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Clock } from '../../../platform/time/clock.js';
import { ClassificationReader } from '../../classifications/index.js';
import { checkProfile, type ProfileFault, type ProfileVocabulary } from '../domain/check-profile.js';
import { isCountryCode, isLanguageCode } from '../domain/country-and-language.js';
import type { MarketProfile, ProfileVersion } from '../domain/market-profile.js';
import { sameProfile } from '../domain/same-profile.js';
import { CompanyStore } from '../persistence/company-store.js';

/** What a company is to state from now on, and on which version that is based. */
export interface ProfileRevision {
  readonly companyId: CompanyId;
  readonly basedOnVersion: number;
  readonly profile: MarketProfile;
  readonly revisedById: UserId;
  /** Whether whoever revises it may state that goods are restricted no more. */
  readonly mayLiftRestriction: boolean;
}

export type RevisionRefusal =
  | { readonly type: 'profile-moved-on'; readonly basedOnVersion: number; readonly latestVersion: number }
  | { readonly type: 'profile-not-valid'; readonly faults: readonly ProfileFault[] };

/** Takes what somebody states of a company now, as a new version; stating the same again adds none. */
@Injectable()
export class ReviseProfile {
  constructor(
    private readonly store: CompanyStore,
    private readonly classifications: ClassificationReader,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, revision: ProfileRevision): Promise<Result<ProfileVersion, RevisionRefusal>> {
    const { companyId, basedOnVersion, revisedById, mayLiftRestriction } = revision;
    const latest = await this.store.latestVersionForUpdate(tx, companyId);
    if (latest.version !== basedOnVersion) {
      return err({ type: 'profile-moved-on', basedOnVersion, latestVersion: latest.version });
    }
    const { profile, faults } = checkProfile(revision.profile, this.vocabulary());
    const isLifted = latest.body.isRestricted && !profile.isRestricted;
    if (isLifted && !mayLiftRestriction) {
      const lifted: ProfileFault = { path: 'isRestricted', fault: 'restriction-is-lifted-by-organisers' };
      return err({ type: 'profile-not-valid', faults: [lifted, ...faults] });
    }
    if (faults.length > 0) return err({ type: 'profile-not-valid', faults });
    if (sameProfile(profile, latest.body)) return ok(latest);
    const version: ProfileVersion = {
      companyId,
      version: latest.version + 1,
      body: profile,
      recordedAt: this.clock.now(),
      recordedById: revisedById,
      origin: 'edit',
    };
    await this.store.addVersions(tx, [version]);
    return ok(version);
  }

  private vocabulary(): ProfileVocabulary {
    return {
      codeStanding: (scheme, code) => this.classifications.standing(scheme, code),
      isCountry: isCountryCode,
      isLanguage: isLanguageCode,
      yearNow: new Date(this.clock.now()).getUTCFullYear(),
    };
  }
}
