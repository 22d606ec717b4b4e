import type { AdmissionStatus } from '../model/match-profile.js';
import type { PairFilter } from './filter.js';

/** Stops whoever the organiser has not admitted, or who withdrew; not asked when no status is stated. */
export const notAdmitted: PairFilter = {
  kind: 'not_admitted',
  reads: { sme: ({ admission }) => [isAdmitted({ admission })], buyer: ({ admission }) => [isAdmitted({ admission })] },
  stops: ({ sme, buyer }) => !isAdmitted(sme) || !isAdmitted(buyer),
  reasonOf: ({ sme, buyer }) => ({
    kind: 'not_admitted',
    by: [sme, buyer].flatMap(({ side, admission }) =>
      admission === undefined || admission === 'admitted' ? [] : [{ side, admission }],
    ),
  }),
};

function isAdmitted({ admission }: { readonly admission?: AdmissionStatus | undefined }): boolean {
  return admission === undefined || admission === 'admitted';
}
