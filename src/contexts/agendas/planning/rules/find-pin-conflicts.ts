import { contains } from '../../../../kernel/instant.js';
import type { MeetingPin, PinConflict } from '../../domain/meeting-pin.js';
import type { AgendaFrame, FrameMeeting, FrameParticipation } from '../frame/agenda-frame.js';
import { LanguagePairs } from '../frame/language-pairs.js';
import { languagesOfSides } from '../frame/languages-of-sides.js';
import { InterpreterDuties } from './interpreter-duties.js';

type Found = Pick<PinConflict, 'part' | 'rule'> & Partial<Pick<PinConflict, 'otherMeetingId'>>;

/** Which of the pins no agenda of the mission can keep: against the mission, or against each other. */
export function findPinConflicts(frame: AgendaFrame, pins: readonly MeetingPin[]): PinConflict[] {
  const rules = new PinRules(frame);
  return pins.flatMap((pin) =>
    rules.conflictsOf(pin).map((found) => ({ meetingId: pin.meetingId, otherMeetingId: null, ...found })),
  );
}

/** Knows the mission, and the pins that it was asked about before. */
class PinRules {
  private readonly slots;
  private readonly tables;
  private readonly interpreters;
  private readonly participations;
  private readonly meetings;
  /** The meeting that was the first to be pinned to something in a slot. */
  private readonly takenBy = new Map<string, MeetingPin['meetingId']>();
  private readonly pinnedCount = new Map<string, number>();
  private readonly duties: InterpreterDuties;

  constructor(frame: AgendaFrame) {
    this.slots = new Map(frame.slots.map((slot) => [slot.id, slot]));
    this.tables = new Set(frame.tableIds);
    this.interpreters = new Map(frame.interpreters.map((interpreter) => [interpreter.id, interpreter]));
    this.participations = new Map(frame.participations.map((participation) => [participation.id, participation]));
    this.meetings = new Map(frame.meetings.map((meeting) => [meeting.meetingId, meeting]));
    this.duties = new InterpreterDuties(frame, []);
  }

  conflictsOf(pin: MeetingPin): Found[] {
    const meeting = this.meetings.get(pin.meetingId);
    if (meeting === undefined) return [];
    return [...this.ofSlot(pin, meeting), ...this.ofTable(pin), ...this.ofInterpreter(pin, meeting)];
  }

  private ofSlot({ meetingId, slotId }: MeetingPin, { smeId, buyerId }: FrameMeeting): Found[] {
    if (slotId === null) return [];
    const slot = this.slots.get(slotId);
    if (slot === undefined) return [{ part: 'slot', rule: 'slot-gone' }];
    const sides = [smeId, buyerId].flatMap((id) => this.participations.get(id) ?? []);
    const isThere = ({ availability }: FrameParticipation): boolean =>
      availability.length === 0 || availability.some((window) => contains(window, slot));
    const isFull = ({ id, maximumMeetings }: FrameParticipation): boolean => this.countUp(id) > maximumMeetings;
    const isCrowded = this.countUp(slotId) > this.tables.size;
    // Whoever is counted is counted once: `some` would stop at the first that is full.
    const full = sides.filter(isFull);
    return [
      ...(sides.every(isThere) ? [] : [{ part: 'slot', rule: 'not-available' } as const]),
      ...(full.length === 0 ? [] : [{ part: 'slot', rule: 'participant-full' } as const]),
      ...(isCrowded ? [{ part: 'slot', rule: 'too-few-tables' } as const] : []),
      ...sides.flatMap(({ id }) => this.take('slot', 'participant-taken', `${id} ${slotId}`, meetingId)).slice(0, 1),
    ];
  }

  private ofTable({ meetingId, slotId, tableId }: MeetingPin): Found[] {
    if (tableId === null) return [];
    if (!this.tables.has(tableId)) return [{ part: 'table', rule: 'table-gone' }];
    return slotId === null ? [] : this.take('table', 'table-taken', `${tableId} ${slotId}`, meetingId);
  }

  private ofInterpreter({ meetingId, slotId, interpreterId }: MeetingPin, meeting: FrameMeeting): Found[] {
    if (interpreterId === null) return [];
    const interpreter = this.interpreters.get(interpreterId);
    if (interpreter === undefined) return [{ part: 'interpreter', rule: 'interpreter-gone' }];
    const languagePairs = new LanguagePairs();
    const [sme, buyer] = languagesOfSides(meeting, (id) => this.participations.get(id)?.languages ?? []);
    const needed = languagePairs.between(sme, buyer);
    if (needed.length === 0) return [{ part: 'interpreter', rule: 'interpreter-not-needed' }];
    const bridged = languagePairs.within(interpreter.languages);
    if (!needed.some((pair) => bridged.includes(pair))) {
      return [{ part: 'interpreter', rule: 'interpreter-not-of-these-languages' }];
    }
    const slot = slotId === null ? undefined : this.slots.get(slotId);
    if (slot === undefined) return [];
    if (this.duties.isOffDuty(interpreter, slot)) return [{ part: 'interpreter', rule: 'interpreter-off-duty' }];
    return this.take('interpreter', 'interpreter-taken', `${interpreterId} ${slotId}`, meetingId);
  }

  private countUp(key: string): number {
    const count = (this.pinnedCount.get(key) ?? 0) + 1;
    this.pinnedCount.set(key, count);
    return count;
  }

  private take(
    part: PinConflict['part'],
    rule: PinConflict['rule'],
    key: string,
    meetingId: MeetingPin['meetingId'],
  ): Found[] {
    const other = this.takenBy.get(key);
    if (other === undefined) this.takenBy.set(key, meetingId);
    return other === undefined ? [] : [{ part, rule, otherMeetingId: other }];
  }
}
