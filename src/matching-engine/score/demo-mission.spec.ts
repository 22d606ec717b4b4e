import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { aBuyer, anSme, hsLines } from '../../../test/builders/match-profiles.js';
import { chooseMeetings } from '../choose/choose-meetings.js';
import type { BuyerProfile, PriceLevel, SmeProfile } from '../model/match-profile.js';
import { partnerRoles, type PartnerRole } from '../model/partner-role.js';
import { scorePairs } from './score-pairs.js';

type Row = Readonly<Record<string, string>>;

const folder = '../shared/data/mission';
const fileOf = (name: string): URL => new URL(`../../../${folder}/${name}`, import.meta.url);
const isThere = ['sellers_synthetic.csv', 'buyers_synthetic.csv'].every((name) => existsSync(fileOf(name)));
const describeIfThere = isThere ? describe : describe.skip;

describeIfThere(`The synthetic mission (skipped when ${folder} is absent)`, () => {
  const sellerRows = isThere ? rowsOf('sellers_synthetic.csv') : [];
  const buyerRows = isThere ? rowsOf('buyers_synthetic.csv') : [];
  const sectorById = new Map([...sellerRows, ...buyerRows].map((row) => [row.id, row.sector]));
  const smes = sellerRows.map(smeOf);
  const buyers = buyerRows.map(buyerOf);
  const { pairs } = scorePairs(smes, buyers, { interpreters: [{ languages: ['it', 'ru'] }] });

  it('suggests partners of the same trade alone, to nearly every SME', () => {
    const ofAnotherSector = pairs.filter(({ smeId, buyerId }) => sectorById.get(smeId) !== sectorById.get(buyerId));
    expect(ofAnotherSector).toEqual([]);
    expect(pairs.filter(({ rank }) => rank.forSme === 1).length).toBeGreaterThanOrEqual(20);
  });

  it('gives a meeting to every company that has a candidate', () => {
    const capacities = Object.fromEntries(
      [...sellerRows, ...buyerRows].map((row) => [row.id ?? '', Number(row.max_meetings)]),
    );
    const choice = chooseMeetings(pairs, capacities, { maximumPerSme: 10, maximumPerBuyer: 5 });
    expect(choice.withoutMeeting).toEqual([]);
  });
});

function rowsOf(name: string): readonly Row[] {
  return parse<Row>(readFileSync(fileOf(name)), { columns: true });
}

function listOf(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '' ? [] : cell.split('|');
}

function rolesOf(cell: string | undefined): readonly PartnerRole[] {
  return partnerRoles.filter((role) => listOf(cell).includes(role));
}

function smeOf(row: Row): SmeProfile {
  return anSme({
    id: row.id ?? '',
    products: hsLines(...listOf(row.hs6)),
    texts: [
      { language: 'it', text: row.text_it ?? '' },
      { language: 'en', text: row.text_en ?? '' },
    ],
    languages: listOf(row.languages),
    priceLevel: Number(row.price_level) as PriceLevel,
    rolesSought: rolesOf(row.roles_sought),
    targetCountries: listOf(row.target_countries),
    certificationsHeld: listOf(row.certifications),
  });
}

function buyerOf(row: Row): BuyerProfile {
  return aBuyer({
    id: row.id ?? '',
    products: hsLines(...listOf(row.hs6)),
    texts: [{ language: 'ru', text: row.text_ru ?? '' }],
    languages: listOf(row.languages),
    priceLevel: Number(row.price_level) as PriceLevel,
    rolesHeld: rolesOf(row.roles),
    country: row.country ?? null,
    certificationsRequired: listOf(row.required_certifications).map((code) => ({ code, isMandatory: false })),
  });
}
