/** What is known of a code that somebody wrote. */
export type CodeStanding =
  | { readonly kind: 'known'; readonly code: string }
  | { readonly kind: 'unknown' }
  /** A section: it takes in so many goods or activities that it says nothing of what somebody deals in. */
  | { readonly kind: 'too-broad'; readonly code: string }
  /** A code of an earlier edition that this one has no more; `successors` took its place, as far as is known. */
  | { readonly kind: 'another-edition'; readonly edition: string; readonly successors: readonly string[] };
