import { isContactField } from './listed-contact.js';
import { type FieldName, type ParticipantFields, UNSTATED_FIELDS } from './participant-fields.js';

/** What a field holds, as far as it is shown. */
export type ShownValue = string | number | boolean | readonly string[] | null;

/** One field that a row changes. How somebody is reached is shown by nobody's screen: of that only that it changes. */
export interface FieldChange {
  readonly field: FieldName;
  readonly from: ShownValue;
  readonly to: ShownValue;
  readonly isWithheld: boolean;
}

/** What a row changes of somebody who is there. */
export interface ChangedRow {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  /** By what its company is called now. */
  readonly name: string;
  /** Whether it had withdrawn, and takes part again. */
  readonly isBack: boolean;
  readonly changes: readonly FieldChange[];
}

/** Of a long text the beginning tells what it is. */
const MOST_CHARACTERS = 200;

/** The fields in which two states of a participant differ, in the order in which people expect them. */
export function fieldChanges(before: ParticipantFields, after: ParticipantFields): readonly FieldChange[] {
  const names = Object.keys(UNSTATED_FIELDS) as FieldName[];
  return names
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => {
      const isWithheld = isContactField(field);
      const shown = ({ [field]: value }: ParticipantFields): ShownValue => (isWithheld ? null : shortened(value));
      return { field, from: shown(before), to: shown(after), isWithheld };
    });
}

function shortened(value: ShownValue): ShownValue {
  if (typeof value !== 'string' || value.length <= MOST_CHARACTERS) return value;
  return `${value.slice(0, MOST_CHARACTERS)}…`;
}
