/** What is wrong with a problem, in a form that a program can act on. */
export type RefusalKind =
  /** The value has not the type or the shape that the model asks for. */
  | 'malformed'
  /** A number or an index lies outside `minimum..maximum` (both included). */
  | 'out-of-range'
  /** At least one entry is needed. */
  | 'empty'
  /** The same index is listed twice. */
  | 'duplicate'
  /** Slots overlap, or days or sessions go backwards. */
  | 'not-in-time-order'
  /** Both participants of a meeting are the same. */
  | 'same-participant-twice'
  /** The pin asks for what another rule forbids, or for what another pin already took. */
  | 'contradictory-pin'
  /** A published agenda has a participant, a table or an interpreter in two meetings at a time. */
  | 'taken-twice'
  /** A meeting would have to take place before itself. */
  | 'cyclic-predecessors'
  /** A participant is in more compulsory meetings than there are slots, or than it may have. */
  | 'too-many-meetings'
  /** More than this engine takes on. */
  | 'too-large';

export interface Refusal {
  readonly kind: RefusalKind;
  /** Where the offence is, such as `meetings[3].pinned.slot`. */
  readonly path: string;
  /** One English sentence with the offending values, for logs and developers; not for matching on. */
  readonly reason: string;
}
