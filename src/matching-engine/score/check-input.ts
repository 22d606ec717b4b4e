import type { MatchProfile, ProductLine } from '../model/match-profile.js';
import type { UtilityWeights } from '../model/score-options.js';
import { isWellFormedCode } from '../products/product-code.js';

/**
 * Refuses profiles that cannot be scored as they stand. Codes are checked where people enter them, so that a bad one
 * here is a fault of the caller and not of a person.
 * @throws Error naming every profile at fault and what is wrong with it
 */
export function checkProfiles(profiles: readonly MatchProfile[]): void {
  const faults = profiles.flatMap((profile) => faultsOf(profile).map((fault) => `${profile.id}: ${fault}`));
  const seen = new Set<string>();
  for (const { id } of profiles) {
    if (seen.has(id)) faults.push(`${id}: the id is given twice`);
    seen.add(id);
  }
  if (faults.length > 0) throw new Error(`Profiles that cannot be scored: ${faults.join('; ')}`);
}

/**
 * Refuses weights that give no score: negative or endless ones, or nothing for products, the one term every pair has.
 * @throws Error naming the version and the weight
 */
export function checkWeights(weights: UtilityWeights): void {
  for (const side of ['sme', 'buyer'] as const) {
    for (const [kind, weight] of Object.entries(weights[side])) {
      const isUsable = Number.isFinite(weight) && (kind === 'products' ? weight > 0 : weight >= 0);
      if (!isUsable) {
        throw new Error(
          `Weights "${weights.version}" cannot be used: ${side}.${kind} is ${weight}; products must be above 0, the others 0 or more`,
        );
      }
    }
  }
}

function faultsOf(profile: MatchProfile): readonly string[] {
  const languages = profile.texts.map(({ language }) => language);
  const repeated = languages.filter((language, position) => languages.indexOf(language) !== position);
  return [...profile.products.flatMap(faultsOfLine), ...repeated.map((language) => `two texts in "${language}"`)];
}

function faultsOfLine({ scheme, code, share, linkedHsCodes = [] }: ProductLine): readonly string[] {
  const faults: string[] = [];
  if (!isWellFormedCode(scheme, code)) faults.push(`"${code}" is not written as a code of ${scheme}`);
  if (share !== undefined && !(share > 0 && Number.isFinite(share)))
    faults.push(`share ${share} of ${code} is not above 0`);
  if (scheme === 'HS' && linkedHsCodes.length > 0) faults.push(`${code} of HS has linked HS codes`);
  for (const linked of linkedHsCodes) {
    if (!isWellFormedCode('HS', linked)) faults.push(`"${linked}", linked to ${code}, is not written as a code of HS`);
  }
  return faults;
}
