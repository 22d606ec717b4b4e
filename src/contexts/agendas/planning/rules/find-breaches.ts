import { contains, type Instant } from '../../../../kernel/instant.js';
import type { Placement } from '../../domain/agenda-version.js';
import { type Hindrance, hinderedParts, type HinderedPart } from '../../domain/hindrance.js';
import type { AgendaFrame, FrameMeeting, FrameParticipation, FrameSlot } from '../frame/agenda-frame.js';
import { LanguagePairs } from '../frame/language-pairs.js';
import { InterpreterDuties } from './interpreter-duties.js';

/** A rule of the mission that the place of a meeting breaks. */
export interface Breach {
  readonly meetingId: Placement['meetingId'];
  readonly rule:
    /** Nobody has agreed to it any more. */
    | 'meeting-lost'
    | 'slot-gone'
    | 'slot-over'
    | 'table-gone'
    | 'interpreter-gone'
    | 'participant-gone'
    | 'not-available'
    | 'participant-full'
    | 'interpreter-missing'
    | 'interpreter-not-of-these-languages'
    | 'interpreter-off-duty'
    | 'interpreter-overworked'
    | (typeof ruleByHinderedPart)[HinderedPart];
}

/** Rules of which an interpreter's hours, rests, languages or leaving are the cause. */
export const ABOUT_INTERPRETERS: readonly Breach['rule'][] = [
  'interpreter-gone',
  'interpreter-off-duty',
  'interpreter-overworked',
  'interpreter-not-of-these-languages',
];

const ruleByHinderedPart = {
  participation: 'participant-away',
  table: 'table-closed',
  interpreter: 'interpreter-away',
} as const;

/** How things stand when places are held against the rules. */
export interface Circumstances {
  readonly now: Instant;
  /** What has come up on the day and counts here. */
  readonly hindrances: readonly Hindrance[];
}

/** What of `placements` the mission does not allow, as far as `meetings` are concerned; clashes apart. */
export function findBreaches(
  frame: AgendaFrame,
  placements: readonly Placement[],
  meetings: ReadonlySet<string>,
  circumstances: Circumstances,
): Breach[] {
  const rules = new FrameRules(frame, placements, circumstances);
  return placements
    .filter(({ meetingId }) => meetings.has(meetingId))
    .flatMap((placement) => rules.brokenBy(placement).map((rule) => ({ meetingId: placement.meetingId, rule })));
}

class FrameRules {
  private readonly slots;
  private readonly tables;
  private readonly interpreters;
  private readonly participations;
  private readonly meetings: ReadonlyMap<string, FrameMeeting>;
  private readonly languagePairs = new LanguagePairs();
  private readonly meetingsOf = new Map<string, number>();
  private readonly duties: InterpreterDuties;

  constructor(
    frame: AgendaFrame,
    placements: readonly Placement[],
    private readonly circumstances: Circumstances,
  ) {
    this.slots = new Map(frame.slots.map((slot) => [slot.id, slot]));
    this.tables = new Set(frame.tableIds);
    this.interpreters = new Map(frame.interpreters.map((interpreter) => [interpreter.id, interpreter]));
    this.meetings = new Map(frame.meetings.map((meeting) => [meeting.meetingId, meeting]));
    this.participations = new Map(frame.participations.map((participation) => [participation.id, participation]));
    this.duties = new InterpreterDuties(frame, placements);
    for (const { smeId, buyerId } of placements) {
      for (const id of [smeId, buyerId]) this.meetingsOf.set(id, (this.meetingsOf.get(id) ?? 0) + 1);
    }
  }

  brokenBy(placement: Placement): Breach['rule'][] {
    const { slotId, tableId, smeId, buyerId } = placement;
    const slot = this.slots.get(slotId);
    const sme = this.participations.get(smeId);
    const buyer = this.participations.get(buyerId);
    const isPresent = ({ availability }: FrameParticipation): boolean =>
      availability.length === 0 || slot === undefined || availability.some((window) => contains(window, slot));
    const isFull = ({ id, maximumMeetings }: FrameParticipation): boolean =>
      (this.meetingsOf.get(id) ?? 0) > maximumMeetings;
    const broken: readonly (Breach['rule'] | false)[] = [
      this.meetingRule(placement, slot),
      slot === undefined && 'slot-gone',
      slot !== undefined && slot.endsAt <= this.circumstances.now && 'slot-over',
      !this.tables.has(tableId) && 'table-gone',
      (sme === undefined || buyer === undefined) && 'participant-gone',
      ![sme, buyer].every((participation) => participation === undefined || isPresent(participation)) &&
        'not-available',
      [sme, buyer].some((participation) => participation !== undefined && isFull(participation)) && 'participant-full',
      this.interpreterRule(placement, sme, buyer),
      ...this.dutyRules(placement),
    ];
    return [...broken.filter((rule) => rule !== false), ...this.hindered(placement)];
  }

  /** Also of somebody who is not needed: whoever sits there works. */
  private dutyRules({ slotId, interpreterId }: Placement): (Breach['rule'] | false)[] {
    const slot = this.slots.get(slotId);
    const interpreter = interpreterId === null ? undefined : this.interpreters.get(interpreterId);
    if (slot === undefined || interpreter === undefined) return [];
    return [
      this.duties.isOffDuty(interpreter, slot) && 'interpreter-off-duty',
      this.duties.isTooMuch(interpreter, slot) && 'interpreter-overworked',
    ];
  }

  /** What has begun stays as it was. */
  private meetingRule({ meetingId }: Placement, slot: FrameSlot | undefined): Breach['rule'] | false {
    const isToCome = slot !== undefined && slot.startsAt > this.circumstances.now;
    return isToCome && !this.meetings.has(meetingId) && 'meeting-lost';
  }

  private hindered(placement: Placement): Breach['rule'][] {
    const slot = this.slots.get(placement.slotId);
    if (slot === undefined) return [];
    return hinderedParts(this.circumstances.hindrances, placement, slot).map((part) => ruleByHinderedPart[part]);
  }

  private interpreterRule(
    { meetingId, interpreterId }: Placement,
    sme: FrameParticipation | undefined,
    buyer: FrameParticipation | undefined,
  ): Breach['rule'] | false {
    const interpreter = interpreterId === null ? null : this.interpreters.get(interpreterId);
    if (interpreter === undefined) return 'interpreter-gone';
    const needed = this.neededPairs(meetingId, sme, buyer);
    if (needed.length === 0) return false;
    if (interpreter === null) return 'interpreter-missing';
    const bridged = this.languagePairs.within(interpreter.languages);
    return needed.some((pair) => bridged.includes(pair)) ? false : 'interpreter-not-of-these-languages';
  }

  /** By what those speak who sit at the table: a colleague who is sent, or else the company. */
  private neededPairs(
    meetingId: Placement['meetingId'],
    sme: FrameParticipation | undefined,
    buyer: FrameParticipation | undefined,
  ): readonly number[] {
    if (sme === undefined || buyer === undefined) return [];
    const meeting = this.meetings.get(meetingId);
    return this.languagePairs.between(
      meeting?.smeLanguages ?? sme.languages,
      meeting?.buyerLanguages ?? buyer.languages,
    );
  }
}
