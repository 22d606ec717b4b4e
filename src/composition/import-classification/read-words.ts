import { parseArgs } from 'node:util';
import { OFFICIAL_SCHEMES, type OfficialScheme } from '../../contexts/classifications/index.js';
import { StartUpFailure } from '../../platform/config/config.js';
import { LOSING_FLAG } from './tell-losses.js';

/** A file that an operator wants to take in. */
export interface ImportWords {
  readonly task: 'import';
  readonly path: string;
  readonly scheme: OfficialScheme;
  readonly edition: string;
  readonly licence: string;
  readonly isConfirmed: boolean;
  readonly mayLoseMost: boolean;
}

/** A file that an operator wants to take out again. */
export interface RemovalWords {
  readonly task: 'remove';
  readonly layout: string;
  readonly edition: string;
  readonly isConfirmed: boolean;
  readonly mayLoseMost: boolean;
}

const LONGEST_LICENCE = 200;

const USAGE = [
  'import-classification FILE --scheme hs|cn|cpa|ateco|nace|cpv --edition 2022 --licence "EU reuse, Decision 2011/833/EU" ' +
    `[--confirm [${LOSING_FLAG}]]`,
  'import-classification --list',
  `import-classification --remove hs-codes --edition 2022 [--confirm [${LOSING_FLAG}]]`,
].join('\n       ');

/** Reads the words behind the command. Throws a StartUpFailure that says which is missing or wrong. */
export function readWords(words: readonly string[]): ImportWords | RemovalWords | { readonly task: 'list' } {
  const { values, positionals } = parsed(words);
  if (values.list === true) return { task: 'list' };
  const flags = { isConfirmed: values.confirm === true, mayLoseMost: values['drop-codes'] === true };
  if (values.remove !== undefined) {
    if (positionals.length > 0) throw refusal('--remove takes the layout of the list, and no file');
    return { task: 'remove', layout: values.remove, edition: editionIn(values.edition), ...flags };
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw refusal('Name one file');
  return {
    task: 'import',
    path,
    scheme: schemeIn(values.scheme),
    edition: editionIn(values.edition),
    licence: licenceIn(values.licence),
    ...flags,
  };
}

function schemeIn(text: string | undefined): OfficialScheme {
  const scheme = OFFICIAL_SCHEMES.find((known) => known === text?.toUpperCase());
  if (scheme === undefined) throw refusal(`--scheme must be one of ${OFFICIAL_SCHEMES.join(', ').toLowerCase()}`);
  return scheme;
}

function editionIn(text: string | undefined): string {
  const edition = text?.trim() ?? '';
  if (edition !== '') return edition;
  throw refusal('--edition must be the edition as its publisher names it, such as 2022 or 2.1');
}

function licenceIn(text: string | undefined): string {
  const licence = text?.trim() ?? '';
  if (licence !== '' && licence.length <= LONGEST_LICENCE) return licence;
  throw refusal(`--licence must say in at most ${LONGEST_LICENCE} characters under which terms the file may be used`);
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        scheme: { type: 'string' },
        edition: { type: 'string' },
        licence: { type: 'string' },
        confirm: { type: 'boolean' },
        'drop-codes': { type: 'boolean' },
        list: { type: 'boolean' },
        remove: { type: 'string' },
      },
    });
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : String(error));
  }
}

function refusal(reason: string): StartUpFailure {
  return new StartUpFailure(`${reason}.\nUsage: ${USAGE}`);
}
