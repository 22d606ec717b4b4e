import type { Id, ParticipationId } from '../../../../kernel/id.js';
import { contains, type TimeSpan } from '../../../../kernel/instant.js';
import type { AgendaPlace, Placement } from '../../domain/agenda-version.js';
import type { Hindrance } from '../../domain/hindrance.js';
import type { AgendaFrame, FrameMeeting, FrameParticipation, FrameSlot } from '../frame/agenda-frame.js';
import { LanguagePairs } from '../frame/language-pairs.js';

/** Two who would meet, by their places in a mission. */
export interface WouldBePair {
  readonly smeId: ParticipationId;
  readonly buyerId: ParticipationId;
}

/** What one slot of the public agenda still has: who is free then, and which table and interpreter two could have. */
export class FreeInSlot {
  private readonly busy: ReadonlySet<string>;
  private readonly participationById: ReadonlyMap<ParticipationId, FrameParticipation>;
  private readonly languagePairs = new LanguagePairs();

  /** `published` without what is to leave the slot; `kept` are places that are being offered to others. */
  constructor(
    private readonly frame: AgendaFrame,
    published: readonly Placement[],
    private readonly hindrances: readonly Hindrance[],
    readonly slot: Pick<FrameSlot, 'id'> & TimeSpan,
    kept: readonly AgendaPlace[] = [],
  ) {
    const inSlot = ({ slotId }: AgendaPlace): boolean => slotId === slot.id;
    const placed = published.filter(inSlot);
    this.busy = new Set<string>([
      ...placed.flatMap(({ smeId, buyerId }) => [smeId, buyerId]),
      ...[...placed, ...kept.filter(inSlot)].flatMap(({ tableId, interpreterId }) => [tableId, interpreterId ?? '']),
    ]);
    this.participationById = new Map(frame.participations.map((one) => [one.id, one]));
  }

  /** Whether somebody is there, can meet, and has nothing else. */
  isFree(id: ParticipationId): boolean {
    const participation = this.participationById.get(id);
    if (participation === undefined || this.busy.has(id) || this.isHindered(id)) return false;
    const { availability } = participation;
    return availability.length === 0 || availability.some((window) => contains(window, this.slot));
  }

  /** The place that two could have, the wanted table and interpreter first where they can have them; null for none. */
  placeFor(
    pair: WouldBePair,
    meeting: FrameMeeting | undefined,
    wanted: Partial<AgendaPlace> = {},
  ): AgendaPlace | null {
    const tableId = this.firstFree(this.frame.tableIds, wanted.tableId);
    if (tableId === null) return null;
    const place = { slotId: this.slot.id, tableId };
    const needed = this.neededPairs(pair, meeting);
    if (needed.length === 0) return { ...place, interpreterId: null };
    const able = this.frame.interpreters
      .filter(({ languages }) => this.languagePairs.within(languages).some((bridged) => needed.includes(bridged)))
      .toSorted((one, other) => one.languages.length - other.languages.length);
    const interpreterId = this.firstFree(
      able.map(({ id }) => id),
      wanted.interpreterId ?? undefined,
    );
    return interpreterId === null ? null : { ...place, interpreterId };
  }

  /** Whether the two can talk only through somebody. */
  needsInterpreter(pair: WouldBePair, meeting: FrameMeeting | undefined): boolean {
    return this.neededPairs(pair, meeting).length > 0;
  }

  private neededPairs({ smeId, buyerId }: WouldBePair, meeting: FrameMeeting | undefined): readonly number[] {
    const spoken = (id: ParticipationId): readonly string[] => this.participationById.get(id)?.languages ?? [];
    return this.languagePairs.between(
      meeting?.smeLanguages ?? spoken(smeId),
      meeting?.buyerLanguages ?? spoken(buyerId),
    );
  }

  private firstFree<Thing extends Id<'Table'> | Id<'Interpreter'>>(
    ids: readonly Thing[],
    wanted: Thing | undefined,
  ): Thing | null {
    const isToBeHad = (id: Thing): boolean => !this.busy.has(id) && !this.isHindered(id);
    if (wanted !== undefined && ids.includes(wanted) && isToBeHad(wanted)) return wanted;
    return ids.find(isToBeHad) ?? null;
  }

  private isHindered(id: string): boolean {
    return this.hindrances.some(
      (hindrance) =>
        hindrance.resourceId === id && hindrance.startsAt < this.slot.endsAt && this.slot.startsAt < hindrance.endsAt,
    );
  }
}
