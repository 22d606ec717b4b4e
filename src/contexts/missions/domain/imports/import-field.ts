import { plainName } from '../letter-pairs.js';
import type { Side } from '../participation.js';
import type { FieldName } from './participant-fields.js';

/** A field that a column of a spreadsheet can fill, for one side. */
export interface ImportField {
  readonly name: FieldName;
  readonly sides: readonly Side[];
  /** The sides for which a row without it is bad. */
  readonly requiredFor: readonly Side[];
  /** Headers by which its column is recognised, in the plain form of `plainHeader`: also what our own pages call it. */
  readonly headers: readonly string[];
}

const BOTH: readonly Side[] = ['sme', 'buyer'];

function field(
  name: FieldName,
  headers: readonly string[],
  sides: readonly Side[] = BOTH,
  requiredFor: readonly Side[] = [],
): ImportField {
  return { name, sides, requiredFor, headers: headers.map(plainHeader) };
}

/** Case, accents and punctuation do not tell headers apart: `Descrizione (it)` is `descrizione it`. */
export function plainHeader(header: string): string {
  return plainName(header)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** All fields, in the order in which people expect them. */
const IMPORT_FIELDS: readonly ImportField[] = [
  field('externalReference', [
    'codice',
    'reference',
    'external reference',
    'id',
    'code',
    'riferimento',
    'rif',
    'Codice di riferimento',
    'Код',
    'Maʼlumotnoma kodi',
  ]),
  field(
    'name',
    [
      'ragione sociale',
      'company',
      'company name',
      'name',
      'azienda',
      'impresa',
      'nome',
      'denominazione',
      'firm',
      'Nome dell’azienda',
      'Название компании',
      'Kompaniya nomi',
    ],
    BOTH,
    BOTH,
  ),
  field('isSynthetic', [
    'sintetica',
    'sintetico',
    'synthetic',
    'is synthetic',
    'Dati sintetici (sì o no)',
    'Synthetic data (yes or no)',
    'Синтетические данные (да или нет)',
    'Sintetik maʼlumot (ha yoki yoʻq)',
  ]),
  field('countryCode', ['country', 'country code', 'paese', 'nazione', 'stato', 'Страна', 'Mamlakat'], BOTH, ['buyer']),
  field('province', ['provincia', 'province', 'prov', 'region', 'regione', 'Провинция', 'Viloyat']),
  field('city', ['comune', 'city', 'citta', 'town', 'sede', 'localita', 'Città', 'Город', 'Shahar']),
  field('website', ['sito', 'sito web', 'website', 'web', 'web site', 'url', 'sito internet', 'Сайт', 'Veb-sayt']),
  field('atecoCodes', [
    'ateco',
    'codice ateco',
    'codici ateco',
    'ateco 2025',
    'ateco code',
    'ateco codes',
    'Коды ATECO',
    'ATECO kodlari',
  ]),
  field('hsCodes', [
    'hs codes',
    'hs code',
    'hs',
    'hs6',
    'codici hs',
    'codice hs',
    'codici doganali',
    'taric',
    'Коды HS',
    'HS kodlari',
  ]),
  field('roles', [
    'ruolo cercato',
    'ruoli cercati',
    'ruolo',
    'ruoli',
    'roles',
    'role',
    'partner roles',
    'roles sought',
    'partner cercati',
    'partner cercato',
    'Ruoli dei partner',
    'Роли партнёров',
    'Hamkor rollari',
  ]),
  field(
    'targetCountries',
    [
      'paesi obiettivo',
      'paese obiettivo',
      'target countries',
      'target country',
      'mercati',
      'paesi',
      'paesi di interesse',
      'Целевые страны',
      'Maqsadli mamlakatlar',
    ],
    ['sme'],
  ),
  field('languages', [
    'lingue',
    'lingua',
    'languages',
    'language',
    'lingue parlate',
    'spoken languages',
    'Языки',
    'Tillar',
  ]),
  field('certifications', [
    'certificazioni',
    'certificazione',
    'certifications',
    'required certifications',
    'Сертификаты',
    'Sertifikatlar',
  ]),
  field('descriptionIt', [
    'descrizione it',
    'descrizione',
    'descrizione italiano',
    'description it',
    'text it',
    'Descrizione in italiano',
    'Description in Italian',
    'Описание на итальянском',
    'Italyancha tavsif',
  ]),
  field('descriptionEn', [
    'descrizione en',
    'description en',
    'description',
    'descrizione inglese',
    'text en',
    'Descrizione in inglese',
    'Description in English',
    'Описание на английском',
    'Inglizcha tavsif',
  ]),
  field('descriptionRu', [
    'description ru',
    'descrizione ru',
    'descrizione russo',
    'text ru',
    'Descrizione in russo',
    'Description in Russian',
    'Описание на русском',
    'Ruscha tavsif',
  ]),
  field('descriptionUz', [
    'description uz',
    'descrizione uz',
    'descrizione uzbeco',
    'text uz',
    'Descrizione in uzbeco',
    'Description in Uzbek',
    'Описание на узбекском',
    'Oʻzbekcha tavsif',
  ]),
  field('maximumMeetings', [
    'incontri massimi',
    'massimo incontri',
    'maximum meetings',
    'max meetings',
    'max incontri',
    'Incontri al massimo',
    'Meetings at most',
    'Встреч не более',
    'Eng koʻp uchrashuv',
  ]),
  // Whoever keeps the contacts of a delegation writes in any of the four languages.
  field('email', [
    ...['e mail', 'email', 'mail', 'posta elettronica', 'indirizzo e mail', 'indirizzo email', 'indirizzo mail'],
    ...['e mail address', 'email address', 'mail address', 'электронная почта', 'почта', 'эл почта', 'имеил'],
    ...['адрес электроннои почты', 'elektron pochta', 'elektron pochta manzili', 'pochta', 'pochta manzili'],
  ]),
  field('phone', [
    ...['telefono', 'tel', 'cellulare', 'numero di telefono', 'telephone', 'phone', 'phone number', 'mobile'],
    ...['телефон', 'тел', 'номер телефона', 'telefon', 'telefon raqami'],
  ]),
  field('messageLanguage', [
    ...['lingua dei messaggi', 'lingua messaggi', 'language of messages', 'message language', 'messages language'],
    ...['язык сообщении', 'язык писем', 'xabarlar tili', 'xabar tili'],
  ]),
  field('timeZone', [
    ...['fuso orario', 'fuso orario di chi li legge', 'time zone', 'timezone', 'time zone of whoever reads them'],
    ...['часовои пояс', 'vaqt mintaqasi'],
  ]),
];

/** The fields that a list of that side can fill. */
export function importFieldsOf(side: Side): readonly ImportField[] {
  return IMPORT_FIELDS.filter(({ sides }) => sides.includes(side));
}
