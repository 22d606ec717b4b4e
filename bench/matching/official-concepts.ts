import {
  codeConcepts,
  type CodeLabel,
  type ConceptDescription,
} from '../../src/matching-engine/concepts/code-concepts.js';
import type { CodeConcepts } from '../../src/matching-engine/index.js';
import { readTable, type Row } from './data-folder.js';

const classOfActivity = /^\d\d\.\d\d$/;
const classLength = 5;

/**
 * The kinds of business that HS codes mean, from the official texts: labels of HS 2022 looked up among the classes of
 * NACE Rev. 2 with their notes and, if wanted, the labels of CPA 2.1 under each class. The tables that link the
 * nomenclatures are not read.
 */
export function officialConcepts(dataFolder: string, withProducts = true): CodeConcepts | null {
  const hs = readTable(dataFolder, 'hs2022');
  const nace = readTable(dataFolder, 'nace_rev2');
  const cpa = readTable(dataFolder, 'cpa21');
  if (hs === null || nace === null || cpa === null) return null;
  return codeConcepts(hsLabels(hs), descriptionsOf(nace, withProducts ? cpa : []));
}

/** The labels of HS codes of every level. */
function hsLabels(hs: readonly Row[]): readonly CodeLabel[] {
  return hs
    .filter(({ code = '' }) => /^\d+$/.test(code))
    .map(({ code = '', label_en: label = '' }) => ({ scheme: 'HS', code, label }));
}

function descriptionsOf(nace: readonly Row[], cpa: readonly Row[]): readonly ConceptDescription[] {
  const productsByClass = new Map<string, string[]>();
  for (const { code = '', label_en: label = '' } of cpa) {
    if (code.length <= classLength) continue;
    const products = productsByClass.get(code.slice(0, classLength)) ?? [];
    productsByClass.set(code.slice(0, classLength), [...products, label]);
  }
  return nace
    .filter(({ code = '' }) => classOfActivity.test(code) && makesGoods(code))
    .map(({ code = '', label_en: title = '', includes_en: includes = '', includes_also_en: also = '' }) => ({
      id: code,
      title,
      text: [includes, also, ...(productsByClass.get(code) ?? [])].join(' '),
    }));
}

/** Sections A to C, energy and waste, and the few services whose products are goods (books, films, art, plans). */
function makesGoods(code: string): boolean {
  const division = Number(code.slice(0, 2));
  return division <= 33 || [35, 38, 58, 59, 71, 74, 90, 91].includes(division);
}
