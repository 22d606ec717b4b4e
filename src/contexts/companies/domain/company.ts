import type { Role } from '../../../kernel/actor.js';
import type { CompanyId } from '../../../kernel/id.js';

/** The side a company takes: `sme` travels and sells, `buyer` is met abroad. */
export type Side = Exclude<Role, 'organiser'>;

/** A firm, whatever missions it takes part in. */
export interface Company {
  readonly id: CompanyId;
  readonly side: Side;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly city: string | null;
  readonly province: string | null;
  readonly website: string | null;
  /** Made up for tests and demonstrations: every screen that shows it says so. */
  readonly isSynthetic: boolean;
}
