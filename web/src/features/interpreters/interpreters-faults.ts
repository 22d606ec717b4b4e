import type { Problem } from '../../api-client/problem.js';

const RULES = [
  'interpreter-gone',
  'interpreter-off-duty',
  'interpreter-overworked',
  'interpreter-not-of-these-languages',
] as const;

interface Hours {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A public meeting that needs the interpreter whom it has, as a refusal names it. */
export interface NeedingMeeting {
  readonly meetingId: string;
  readonly rule: (typeof RULES)[number];
  readonly startsAt: string;
  readonly tableLabel: string;
  readonly sme: { readonly companyName: string };
  readonly buyer: { readonly companyName: string };
  readonly interpreterLabel: string;
}

/** What is wrong with the hours of an interpreter. */
export type HoursFault =
  | ({ readonly type: 'window-ends-before-it-starts' } & Hours)
  | ({ readonly type: 'window-outside-mission'; readonly firstDay: string; readonly lastDay: string } & Hours)
  | { readonly type: 'windows-overlap'; readonly first: Hours; readonly second: Hours }
  | { readonly type: 'no-slot-available' };

/** The meetings of a refusal; those that a newer server tells in another way are left out. */
export function needingMeetingsIn({ breaches }: Problem['facts']): readonly NeedingMeeting[] {
  if (!Array.isArray(breaches)) return [];
  return (breaches as readonly Partial<NeedingMeeting>[]).filter(
    (breach): breach is NeedingMeeting =>
      RULES.some((rule) => rule === breach.rule) && breach.sme !== undefined && breach.buyer !== undefined,
  );
}

/** What a refusal says of hours; null where it says nothing of them. */
export function hoursFaultIn({ because }: Problem['facts']): HoursFault | null {
  const isTold = typeof because === 'object' && because !== null && 'type' in because;
  return isTold ? (because as HoursFault) : null;
}
