import { z } from 'zod';
import type { ParticipationId } from '../../../kernel/id.js';
import { sentInstant, wireId } from '../../../platform/http/wire-types.js';
import type { ListedMerge, MergeClash } from '../domain/merge.js';
import { keptLinksAtStake, type MergeEffect } from '../use-cases/carry-out-merge.js';

const MOST_FIELDS = 100;

/** Addresses two of a mission: the one that is kept, and the one that goes. */
export const mergePreviewAddress = z.object({
  missionId: wireId<'Mission'>(),
  participationId: wireId<'Participation'>(),
  goneId: wireId<'Participation'>(),
});

export const newMergeWire = z
  .object({
    goneId: wireId<'Participation'>(),
    /** The fields in which the one that goes is right; of the others the one kept is. */
    fromGone: z.array(z.string().max(100)).max(MOST_FIELDS),
  })
  .meta({ id: 'NewMerge' });

const countsWire = z
  .object({
    requestsMoved: z.int(),
    requestsJoined: z.int(),
    meetingsMoved: z.int(),
    meetingsJoined: z.int(),
    meetingsStaying: z.int(),
    placesMoved: z.int(),
    placesFreed: z.int(),
    wishesMoved: z.int(),
    wishesJoined: z.int(),
    wishesLowered: z.int(),
    wishesLeftOut: z.int(),
    wishesOfOthersMoved: z.int(),
    wishesOfOthersJoined: z.int(),
    vetoes: z.int(),
    messagesNotSent: z.int(),
    keptLinksEnded: z.int(),
  })
  .meta({ id: 'MergeCounts' });

const namedWire = z.object({ participationId: wireId<'Participation'>(), name: z.string() });

/** Why the two cannot be merged yet: the moment, the counterparts and the rule of the mission where the kind has them. */
const clashWire = z
  .object({
    kind: z.enum(['same-time', 'place-not-allowed', 'standby-open', 'named-in-match-setup']),
    startsAt: sentInstant.nullable(),
    keptWith: z.string().nullable(),
    goneWith: z.string().nullable(),
    rule: z.string().nullable(),
  })
  .meta({ id: 'MergeClash' });

export const mergePreviewWire = z
  .object({
    kept: namedWire,
    gone: namedWire,
    side: z.enum(['sme', 'buyer']),
    fields: z.array(
      z.object({
        field: z.string(),
        kept: z.array(z.string()),
        gone: z.array(z.string()),
        preferred: z.enum(['kept', 'gone']),
      }),
    ),
    counts: countsWire,
    /** How many links lead to the one that goes: they stop working. */
    linksEnded: z.int(),
    /** How many links to the one kept would stop working too, were the contact taken from the other. */
    keptLinksAtStake: z.int(),
    clashes: z.array(clashWire),
    /** What If-Match of the merge says after `merge-`. */
    digest: z.string(),
  })
  .meta({ id: 'MergePreview' });

export type MergePreviewWire = z.infer<typeof mergePreviewWire>;

export const mergeWire = z
  .object({
    id: wireId<'ParticipantMerge'>(),
    keptId: wireId<'Participation'>(),
    goneId: wireId<'Participation'>(),
    mergedAt: sentInstant,
    effect: countsWire,
  })
  .meta({ id: 'Merge' });

export const mergesWire = z
  .object({
    items: z.array(
      mergeWire
        .extend({ keptName: z.string().nullable(), goneName: z.string().nullable() })
        .meta({ id: 'ListedMerge' }),
    ),
  })
  .meta({ id: 'Merges' });

/** What follows from a merge; `names` are those of counterparts, as far as they take part. */
export function presentPreview(
  { two, fields, counts, clashes }: MergeEffect,
  names: ReadonlyMap<ParticipationId, string>,
  digest: string,
): MergePreviewWire {
  const { kept, gone } = two;
  return {
    kept: { participationId: kept.side.id, name: kept.fields.name },
    gone: { participationId: gone.side.id, name: gone.fields.name },
    side: kept.side.side,
    fields: fields.map(({ kept: one, gone: other, ...rest }) => ({ ...rest, kept: [...one], gone: [...other] })),
    counts,
    linksEnded: gone.side.openLinks,
    keptLinksAtStake: keptLinksAtStake(two),
    clashes: clashes.map((clash) => presentClash(clash, names)),
    digest,
  };
}

/** Why the two cannot be merged yet, with the names of those concerned. */
export function presentClash(
  clash: MergeClash,
  names: ReadonlyMap<ParticipationId, string>,
): z.infer<typeof clashWire> {
  const nameOf = (id: ParticipationId | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const nobody = { startsAt: null, keptWith: null, goneWith: null, rule: null };
  switch (clash.kind) {
    case 'same-time': {
      const { kind, startsAt, keptWithId, goneWithId } = clash;
      return { ...nobody, kind, startsAt, keptWith: nameOf(keptWithId), goneWith: nameOf(goneWithId) };
    }
    case 'place-not-allowed':
      return { ...nobody, kind: clash.kind, rule: clash.rule, goneWith: nameOf(clash.goneWithId) };
    case 'standby-open':
    case 'named-in-match-setup':
      return { ...nobody, kind: clash.kind };
  }
}

/** Whom clashes name. */
export function namedIn(clashes: readonly MergeClash[]): readonly ParticipationId[] {
  return clashes.flatMap((clash) => {
    if (clash.kind === 'same-time') return [clash.keptWithId, clash.goneWithId];
    return clash.kind === 'place-not-allowed' && clash.goneWithId !== null ? [clash.goneWithId] : [];
  });
}

/** Merges as they are listed. */
export function presentMerges(merges: readonly ListedMerge[]): z.infer<typeof mergesWire> {
  const items = merges.map(({ id, keptId, goneId, mergedAt, effect, keptName, goneName }) => {
    return { id, keptId, goneId, mergedAt, effect, keptName, goneName };
  });
  return { items };
}
