import type { Side } from './company.js';
import type { MarketProfile, ProfileLine } from './market-profile.js';
import type { ProductCode, Profile } from './profile.js';

/** What a side comes to a mission for: an SME to offer, a buyer to seek. */
export const LINE_ROLE_OF_SIDE: Readonly<Record<Side, ProfileLine['role']>> = { sme: 'offer', buyer: 'seek' };

/** Lists write tariff lines of the Combined Nomenclature among codes of the HS. */
const DIGITS_OF_TARIFF_LINE = 8;

/** What lists of participants show of a profile. Services by CPA have no place there. */
export function essentialsOf(market: MarketProfile, side: Side): Profile {
  return {
    products: market.lines.filter(({ role }) => role === LINE_ROLE_OF_SIDE[side]).flatMap(productOf),
    roles: market.roles,
    targetCountries: market.targetCountries,
    languages: market.languages.map(({ code }) => code),
    certifications: market.certifications.map(({ code }) => code),
    description: market.description,
  };
}

/**
 * The profile with the essentials that a list states now. What a list does not know stays: the share and text of a line
 * whose code is still there, lines of the other role and of CPA, levels of languages, days of certificates.
 */
export function withEssentials(market: MarketProfile, essentials: Profile, side: Side): MarketProfile {
  const { roles, targetCountries, description } = essentials;
  return {
    ...market,
    lines: linesWith(market.lines, essentials.products, side),
    roles,
    targetCountries,
    description,
    languages: essentials.languages.map(
      (code) => market.languages.find((known) => known.code === code) ?? { code, level: null },
    ),
    certifications: essentials.certifications.map(
      (code) =>
        market.certifications.find((known) => known.code === code) ?? { code, isMandatory: false, validUntil: null },
    ),
  };
}

function productOf({ scheme, code }: ProfileLine): readonly ProductCode[] {
  if (scheme === 'CPA') return [];
  return [{ scheme: scheme === 'ATECO' ? 'ATECO' : 'HS', code }];
}

function linesWith(
  lines: readonly ProfileLine[],
  products: readonly ProductCode[],
  side: Side,
): readonly ProfileLine[] {
  const role = LINE_ROLE_OF_SIDE[side];
  const isListed = (line: ProfileLine): boolean => line.role === role && line.scheme !== 'CPA';
  const known = lines.filter(isListed);
  const listed = products.map(({ scheme, code }): ProfileLine => {
    const same = known.find((line) => line.code === code && productOf(line)[0]?.scheme === scheme);
    const isTariffLine = scheme === 'HS' && code.length === DIGITS_OF_TARIFF_LINE;
    return same ?? { scheme: isTariffLine ? 'CN' : scheme, code, role, share: null, text: null };
  });
  return [...listed, ...lines.filter((line) => !isListed(line))];
}
