import type { ParticipantGroup } from '../../../kernel/participant-group.js';
import type { GroupRule, MatchSetup } from './match-setup.js';

/** What of a group can be mistyped: all else is chosen from a list. */
type WrittenAttribute = 'country' | 'province';

/** A value of a group in a rule that nobody has or can have. */
export interface ValueOfNobody {
  readonly side: 'sme' | 'buyer';
  readonly attribute: WrittenAttribute;
  readonly value: string;
}

/** What there is to be of a group of. */
export interface KnownPlaces {
  readonly isCountry: (code: string) => boolean;
  /** Those from which somebody of that side takes part. */
  readonly provinces: Readonly<Record<'sme' | 'buyer', ReadonlySet<string>>>;
}

/**
 * Values that the rules of a setup name and those of the setup before did not, of which nobody is: a country that is none,
 * a province from which nobody comes. What stands already stays, since whoever was of it may have left.
 */
export function valuesOfNobody(
  setup: Pick<MatchSetup, 'groupRules'>,
  before: Pick<MatchSetup, 'groupRules'>,
  { isCountry, provinces }: KnownPlaces,
): readonly ValueOfNobody[] {
  const stated = new Set(before.groupRules.flatMap(writtenValues).map(keyOf));
  const isOfNobody = ({ side, attribute, value }: ValueOfNobody): boolean =>
    attribute === 'country' ? !isCountry(value) : !provinces[side].has(value);
  const found = setup.groupRules
    .flatMap(writtenValues)
    .filter((value) => !stated.has(keyOf(value)) && isOfNobody(value));
  return [...new Map(found.map((value) => [keyOf(value), value])).values()];
}

function writtenValues({ smes, buyers }: GroupRule): readonly ValueOfNobody[] {
  return [...written('sme', smes), ...written('buyer', buyers)];
}

function written(side: 'sme' | 'buyer', { attribute, values }: ParticipantGroup): readonly ValueOfNobody[] {
  return attribute === 'country' || attribute === 'province' ? values.map((value) => ({ side, attribute, value })) : [];
}

function keyOf({ side, attribute, value }: ValueOfNobody): string {
  return `${side} ${attribute} ${value}`;
}
