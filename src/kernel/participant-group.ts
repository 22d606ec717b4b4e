/** By what participants are grouped in an organiser's rules. */
export const GROUP_ATTRIBUTES = ['country', 'province', 'size', 'role', 'code'] as const;

export type GroupAttribute = (typeof GROUP_ATTRIBUTES)[number];

/** Participants of one side: those of whom the attribute has one of the values; a code is `HS 84` or `ATECO 28`. */
export interface ParticipantGroup {
  readonly attribute: GroupAttribute;
  readonly values: readonly string[];
}

/** What a participant has of each attribute; nothing where it was not stated. A code comes with its scheme: `HS 845180`. */
export type GroupTraits = Readonly<Record<GroupAttribute, readonly string[]>>;

/** Whether a participant is of a group. A shorter code stands for all that begin with it. */
export function isOfGroup(traits: GroupTraits, { attribute, values }: ParticipantGroup): boolean {
  const stated = traits[attribute];
  if (attribute !== 'code') return stated.some((value) => values.includes(value));
  return stated.some((code) => values.some((value) => code.startsWith(value)));
}
