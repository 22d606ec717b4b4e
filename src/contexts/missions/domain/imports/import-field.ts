import type { Side } from '../participation.js';
import type { FieldName } from './participant-fields.js';

/** A field that a column of a spreadsheet can fill, for one side. */
export interface ImportField {
  readonly name: FieldName;
  readonly sides: readonly Side[];
  /** The sides for which a row without it is bad. */
  readonly requiredFor: readonly Side[];
  /** Headers by which its column is recognised, in the plain form of `plainHeader`. */
  readonly headers: readonly string[];
}

const BOTH: readonly Side[] = ['sme', 'buyer'];

function field(
  name: FieldName,
  headers: readonly string[],
  sides: readonly Side[] = BOTH,
  requiredFor: readonly Side[] = [],
): ImportField {
  return { name, sides, requiredFor, headers };
}

/** All fields, in the order in which people expect them. */
const IMPORT_FIELDS: readonly ImportField[] = [
  field('externalReference', ['codice', 'reference', 'external reference', 'id', 'code', 'riferimento', 'rif']),
  field(
    'name',
    ['ragione sociale', 'company', 'company name', 'name', 'azienda', 'impresa', 'nome', 'denominazione', 'firm'],
    BOTH,
    BOTH,
  ),
  field('isSynthetic', ['sintetica', 'sintetico', 'synthetic', 'is synthetic']),
  field('countryCode', ['country', 'country code', 'paese', 'nazione', 'stato'], BOTH, ['buyer']),
  field('province', ['provincia', 'province', 'prov', 'region', 'regione']),
  field('city', ['comune', 'city', 'citta', 'town', 'sede', 'localita']),
  field('website', ['sito', 'sito web', 'website', 'web', 'web site', 'url', 'sito internet']),
  field('atecoCodes', ['ateco', 'codice ateco', 'codici ateco', 'ateco 2025', 'ateco code', 'ateco codes']),
  field('hsCodes', ['hs codes', 'hs code', 'hs', 'hs6', 'codici hs', 'codice hs', 'codici doganali', 'taric']),
  field('roles', [
    'ruolo cercato',
    'ruoli cercati',
    'ruolo',
    'ruoli',
    'roles',
    'role',
    'partner roles',
    'roles sought',
  ]),
  field(
    'targetCountries',
    ['paesi obiettivo', 'paese obiettivo', 'target countries', 'target country', 'mercati'],
    ['sme'],
  ),
  field('languages', ['lingue', 'lingua', 'languages', 'language', 'lingue parlate', 'spoken languages']),
  field('certifications', ['certificazioni', 'certificazione', 'certifications', 'required certifications']),
  field('descriptionIt', ['descrizione it', 'descrizione', 'descrizione italiano', 'description it', 'text it']),
  field('descriptionEn', ['descrizione en', 'description en', 'description', 'descrizione inglese', 'text en']),
  field('descriptionRu', ['description ru', 'descrizione ru', 'descrizione russo', 'text ru']),
  field('descriptionUz', ['description uz', 'descrizione uz', 'descrizione uzbeco', 'text uz']),
  field('maximumMeetings', [
    'incontri massimi',
    'massimo incontri',
    'maximum meetings',
    'max meetings',
    'max incontri',
  ]),
];

/** The fields that a list of that side can fill. */
export function importFieldsOf(side: Side): readonly ImportField[] {
  return IMPORT_FIELDS.filter(({ sides }) => sides.includes(side));
}
