import { z } from 'zod';
import { sentInstant } from '../../../platform/http/wire-types.js';
import type { Locale } from '../domain/code.js';
import type { CodeInItsTree, Nomenclature } from '../use-cases/show-codes.js';
import { labelled, labelledCode, officialLabel, officialLabelWire, schemeWire } from './labelled-code.wire.js';

const schemeBySegment = { hs: 'HS', cn: 'CN', ateco: 'ATECO', cpa: 'CPA', nace: 'NACE', cpv: 'CPV' } as const;

/** Addresses a nomenclature. */
export const nomenclatureAddress = z.object({
  scheme: z.enum(['hs', 'cn', 'ateco', 'cpa', 'nace', 'cpv']).transform((segment) => schemeBySegment[segment]),
});

/** Addresses a code, in any way of writing it. */
export const codeAddress = nomenclatureAddress.extend({ code: z.string().trim().min(1).max(20) });

/** The nomenclatures, the edition in force of each, and the official files that were imported with their terms of use. */
export const nomenclaturesWire = z
  .object({
    items: z.array(
      z.object({ scheme: schemeWire, edition: z.string(), isOfficial: z.boolean(), isSearched: z.boolean() }),
    ),
    files: z.array(
      z.object({
        layout: z.string(),
        edition: z.string(),
        licence: z.string(),
        digest: z.string(),
        importedAt: sentInstant,
      }),
    ),
  })
  .meta({ id: 'Nomenclatures' });

const codeOfTree = labelledCode.extend({ level: z.string(), officialLabel: officialLabelWire });

/** Codes right below another, or the uppermost ones. */
export const codeListWire = z.object({ scheme: schemeWire, items: z.array(codeOfTree) }).meta({ id: 'CodeList' });

/** A code with what lies above and below it, and the codes of other nomenclatures that go with it. */
export const codeInItsTreeWire = codeOfTree
  .extend({
    scheme: schemeWire,
    path: z.array(labelledCode),
    children: z.array(codeOfTree),
    linked: z.array(codeOfTree.extend({ scheme: schemeWire })),
  })
  .meta({ id: 'CodeInItsTree' });

/** The nomenclatures, as they are sent. */
export function presentNomenclatures(
  nomenclatures: readonly Nomenclature[],
  files: z.infer<typeof nomenclaturesWire>['files'],
): z.infer<typeof nomenclaturesWire> {
  return { items: [...nomenclatures], files };
}

/** A code in its tree with labels in the reader's language. */
export function presentCodeInItsTree(
  { code, path, children, linked }: CodeInItsTree,
  locale: Locale,
): z.infer<typeof codeInItsTreeWire> {
  return {
    scheme: code.scheme,
    ...presentCodeOfTree(code, locale),
    path: path.map((above) => labelled(above, locale)),
    children: children.map((child) => presentCodeOfTree(child, locale)),
    linked: linked.map((other) => ({ scheme: other.scheme, ...presentCodeOfTree(other, locale) })),
  };
}

/** A code with its level and both of its labels. */
export function presentCodeOfTree(code: CodeInItsTree['code'], locale: Locale): z.infer<typeof codeOfTree> {
  return { ...labelled(code, locale), level: code.level, officialLabel: officialLabel(code, locale) };
}
