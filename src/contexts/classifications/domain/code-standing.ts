/** What is known of a code that somebody wrote. */
export type CodeStanding =
  | { readonly kind: 'known'; readonly code: string }
  | { readonly kind: 'unknown' }
  /** A code of an earlier edition that this one has no more; `successors` took its place, as far as is known. */
  | { readonly kind: 'another-edition'; readonly edition: string; readonly successors: readonly string[] };
