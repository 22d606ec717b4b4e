/** How the chip of a version's status looks. */
export const kindByStatus = {
  draft: 'warning',
  proposed: 'warning',
  published: 'good',
  superseded: 'neutral',
  rejected: 'bad',
} as const;
