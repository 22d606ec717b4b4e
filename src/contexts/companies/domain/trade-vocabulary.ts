/** Certificates that have one code each, with other ways in which people write them. */
const WORDINGS_BY_CERTIFICATE: Readonly<Record<string, readonly string[]>> = {
  CE: ['CE marking', 'marcatura CE', 'marchio CE'],
  UKCA: ['UKCA marking'],
  EAC: ['EAC conformity', 'TR CU', 'CU TR'],
  UZ_CONF: ['Uzbek certificate of conformity'],
  UZ_SAN: ['Uzbek sanitary-epidemiological conclusion'],
  UZ_LABEL: ['Uzbek-language consumer label'],
  GOST_R: ['GOST R certificate'],
  TR_TSE: ['TSE'],
  CCC: ['China Compulsory Certification'],
  KC: ['KC mark'],
  PSE: [],
  BIS: [],
  SASO: ['SABER', 'SASO / SABER'],
  GMARK: ['GSO G-Mark'],
  ECAS: ['EQM', 'ECAS / EQM'],
  INMETRO: [],
  NOM: [],
  UL: ['cUL', 'UL / cUL'],
  FCC: [],
  FDA: ['FDA registration'],
  ATEX: ['ATEX 2014/34/EU'],
  PED: ['PED 2014/68/EU'],
  MDR: ['MDR (EU) 2017/745', 'MDR 2017/745'],
  REACH: [],
  ROHS: [],
  HALAL: ['Halal certificate', 'certificazione halal'],
  KOSHER: ['Kosher certificate', 'certificazione kosher'],
  ISO9001: [],
  ISO14001: [],
  ISO45001: [],
  ISO13485: [],
  ISO22000: [],
  FSSC22000: [],
  BRCGS: ['BRC'],
  IFS: ['IFS Food'],
  HACCP: [],
  GMP: [],
  ISO22716: [],
  IATF16949: ['ISO/TS 16949'],
  EN9100: ['AS9100'],
  ISO27001: ['ISO/IEC 27001'],
  ISO50001: [],
  SA8000: [],
  EU_ORGANIC: ['organic EU'],
  GLOBALGAP: ['GLOBALG.A.P.'],
  FSC: ['FSC CoC', 'FSC chain of custody'],
  PEFC: ['PEFC CoC', 'PEFC chain of custody'],
  OEKO_TEX: ['OEKO-TEX 100', 'OEKO-TEX STANDARD 100'],
  GOTS: [],
  GRS: [],
  LWG: [],
  EPD: [],
  PDO_PGI: ['PDO', 'PGI', 'DOP', 'IGP', 'PDO/PGI', 'DOP/IGP'],
  EUR1: ['REX'],
  CFS: ['Certificate of free sale'],
};

/** Terms of delivery of Incoterms 2020. */
const INCOTERMS = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const;

const certificateByWording: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDINGS_BY_CERTIFICATE).flatMap(([code, wordings]) =>
    [code, ...wordings].map((wording) => [bare(wording), code] as const),
  ),
);

/** A year behind the number of a standard says of which edition it is: `ISO 9001:2015`. */
const EDITION_OF_STANDARD = /:\s*(19|20)\d\d\s*$/;
/** Fewer letters in common name nothing. */
const LEAST_COMMON_LETTERS = 3;

/** The code of a certificate in any way of writing it; what has none stays as it is written, in capitals without blanks. */
export function certificateCodeOf(text: string): string {
  const known =
    certificateByWording.get(bare(text)) ?? certificateByWording.get(bare(text.replace(EDITION_OF_STANDARD, '')));
  return known ?? text.toUpperCase().replaceAll(/[\s®™©]+/g, '');
}

/** Whether that is the code of a certificate that has one. */
export function isCertificateCode(code: string): boolean {
  return code in WORDINGS_BY_CERTIFICATE;
}

/** The code of the certificate that begins most alike; null where none does. */
export function nearestCertificate(text: string): string | null {
  return nearest(text, Object.keys(WORDINGS_BY_CERTIFICATE));
}

/** A term of delivery in capitals; terms of payment, which have no codes, in small letters. */
export function tradeTermOf(text: string): string {
  const term = text.toUpperCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
  return isIncoterm(term)
    ? term
    : text
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_');
}

/** Whether that is a term of Incoterms 2020, in capitals. */
export function isIncoterm(term: string): boolean {
  return INCOTERMS.some((known) => known === term);
}

/** The term of Incoterms 2020 with which the text begins; null where it does with none. */
export function nearestIncoterm(text: string): string | null {
  return nearest(text, INCOTERMS);
}

/** Case, blanks and marks do not tell certificates apart. */
function bare(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
}

function nearest(text: string, known: readonly string[]): string | null {
  const word = bare(text);
  const likeness = known.map((code) => commonLetters(word, bare(code)));
  const most = Math.max(...likeness);
  return most < LEAST_COMMON_LETTERS ? null : (known[likeness.indexOf(most)] ?? null);
}

function commonLetters(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}
