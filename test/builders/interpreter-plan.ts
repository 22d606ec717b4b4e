/** An interpreter as organisers read and say them. */
export interface Plan {
  readonly id: string | null;
  readonly label: string;
  readonly spoken: readonly { readonly code: string; readonly level: string }[];
  readonly hours: readonly { readonly startsAt: string; readonly endsAt: string }[];
  readonly maximumConsecutive: number | null;
  readonly maximumPerDay: number | null;
  readonly preferredParticipationIds: readonly string[];
}

/** Somebody who speaks Italian and Russian, works always and never rests, but for the change. */
export const plan = (label: string, change: Partial<Plan> = {}): Plan => ({
  ...{ id: null, label, hours: [], maximumConsecutive: null, maximumPerDay: null, preferredParticipationIds: [] },
  spoken: ['it', 'ru'].map((code) => ({ code, level: 'fluent' })),
  ...change,
});
