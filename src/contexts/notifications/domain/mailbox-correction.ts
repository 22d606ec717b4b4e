/** How somebody is reached until an organiser states another address. */
interface ReachedBefore {
  readonly side: 'sme' | 'buyer';
  readonly email: string | null;
}

/**
 * Whether a partner's links stop working once an organiser states that address: the one before may have been a stranger's,
 * who would keep a look at the agenda.
 */
export function correctionEndsLinks({ side, email: earlier }: ReachedBefore, email: string | null): boolean {
  return side === 'buyer' && earlier !== null && email !== null && email !== earlier;
}
