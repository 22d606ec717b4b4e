import type { BuyerProfile, PartnerRole, PriceLevel, SmeProfile } from '../../src/matching-engine/index.js';
import { partnerRoles } from '../../src/matching-engine/index.js';
import type { Row } from './data-folder.js';

/** Companies made up for measuring speed: real codes and their labels, everything else drawn from one seed. */
export interface GeneratedMission {
  readonly smes: readonly SmeProfile[];
  readonly buyers: readonly BuyerProfile[];
}

const trades = 40;
const countries = ['UZ', 'KZ', 'TJ', 'KG', 'AZ'];
const segments = ['b2c_mass', 'b2c_premium', 'horeca', 'industrial', 'construction', 'public', 'health', 'agri'];
const channels = ['retail', 'wholesale', 'online', 'project', 'direct', 'tender'];
const certificates = ['CE', 'EAC', 'ISO9001', 'ISO14001', 'HALAL', 'GMP'];
const languages = ['it', 'en', 'ru', 'uz', 'de'];

/**
 * A mission of `size` SMEs and as many buyers. Companies are of forty trades (HS chapters), state one to five
 * subheadings of their trade, mostly with the labels as text, and about two thirds of the other attributes.
 */
export function generatedMission(hs: readonly Row[], size: number): GeneratedMission {
  const draw = new Draw();
  const codesByTrade = codesOfTrades(hs);
  const labelByCode = new Map(hs.map(({ code = '', label_en: label = '' }) => [code, label]));
  const eitherSide = (id: string) => {
    const codes = draw.some(codesByTrade[draw.below(codesByTrade.length)] ?? [], 1 + draw.below(5));
    return {
      id,
      products: codes.map((code) => ({ scheme: 'HS' as const, code })),
      texts: draw.chance(0.7)
        ? [{ language: 'en', text: codes.map((code) => labelByCode.get(code) ?? '').join('; ') }]
        : [],
      languages: draw.some(languages, 1 + draw.below(2)),
      priceLevel: draw.chance(0.7) ? ((1 + draw.below(5)) as PriceLevel) : null,
      segments: draw.some(segments, draw.below(3)),
      channels: draw.some(channels, draw.below(3)),
      volume: { least: draw.below(20) * 1000, most: 50_000 + draw.below(40) * 25_000 },
      sessions: draw.some(['monday', 'tuesday', 'wednesday'], 2),
      yearsActive: draw.below(60),
    };
  };
  return {
    smes: Array.from({ length: size }, (_, index) => ({ ...eitherSide(`s${index}`), ...smeOnly(draw) })),
    buyers: Array.from({ length: size }, (_, index) => ({ ...eitherSide(`b${index}`), ...buyerOnly(draw) })),
  };
}

function smeOnly(draw: Draw) {
  return {
    side: 'sme' as const,
    rolesSought: rolesOf(draw),
    targetCountries: draw.some(countries, 1 + draw.below(4)),
    certificationsHeld: draw.chance(0.8) ? draw.some(certificates, draw.below(4)) : null,
  };
}

function buyerOnly(draw: Draw) {
  return {
    side: 'buyer' as const,
    rolesHeld: rolesOf(draw),
    country: draw.some(countries, 1)[0] ?? null,
    certificationsRequired: draw.some(certificates, draw.below(2)).map((code) => ({
      code,
      isMandatory: draw.chance(0.3),
    })),
  };
}

function rolesOf(draw: Draw): readonly PartnerRole[] {
  return draw.some(partnerRoles, 1 + draw.below(3));
}

function codesOfTrades(hs: readonly Row[]): readonly (readonly string[])[] {
  const codesByChapter = new Map<string, string[]>();
  for (const { code = '' } of hs) {
    if (!/^\d{6}$/.test(code)) continue;
    codesByChapter.set(code.slice(0, 2), [...(codesByChapter.get(code.slice(0, 2)) ?? []), code]);
  }
  return [...codesByChapter.values()].sort((left, right) => right.length - left.length).slice(0, trades);
}

/** Draws from a linear congruential generator (Numerical Recipes), always from one seed. */
class Draw {
  private state = 12345;

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  chance(part: number): boolean {
    return this.below(1000) < part * 1000;
  }

  some<T>(things: readonly T[], count: number): readonly T[] {
    const left = [...things];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)).flat();
  }
}
