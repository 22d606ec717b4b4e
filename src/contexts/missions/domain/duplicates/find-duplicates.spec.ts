import fc from 'fast-check';
import type { ParticipationId } from '../../../../kernel/id.js';
import type { Instant } from '../../../../kernel/instant.js';
import { findDuplicates } from './find-duplicates.js';
import type { ComparedParticipant } from './resemblance.js';

function participant(id: string, name: string, rest: Partial<ComparedParticipant> = {}): ComparedParticipant {
  return { id: id as ParticipationId, side: 'buyer', name, countryCode: 'UZ', website: null, mailbox: null, ...rest };
}

const pairsOf = (participants: readonly ComparedParticipant[]) =>
  findDuplicates(participants, []).map(({ oneId, otherId }) => [oneId, otherId]);

const SAME_COUNTRY = { kind: 'same-country', countryCode: 'UZ' };

describe('who is in a mission twice', () => {
  it('is whoever has the same name but for spelling, alphabet and legal form, and is told why', () => {
    const found = findDuplicates([participant('a', 'ООО «Текстиль Плюс»'), participant('b', 'Tekstil Plyus MChJ')], []);
    expect(found).toEqual([
      { oneId: 'a', otherId: 'b', reasons: [{ kind: 'same-name' }, SAME_COUNTRY], toldApartAt: null },
    ]);
  });

  it('is whoever has a similar name in the same country', () => {
    const [weaver, other] = [participant('a', 'Fergana Silk Weaving'), participant('b', 'Fergana Silk Weaver LLC')];
    expect(findDuplicates([weaver, other], [])[0]?.reasons).toEqual([
      { kind: 'similar-name', percent: 90 },
      SAME_COUNTRY,
    ]);
    expect(pairsOf([weaver, { ...other, countryCode: 'KZ' }])).toEqual([]);
  });

  it.each<[what: string, one: ComparedParticipant, other: ComparedParticipant]>([
    ['called after their town', participant('a', 'Tashkent Knitwear'), participant('b', 'Tashkent Dairy')],
    ['told apart by a number', participant('a', 'Textile Factory 1'), participant('b', 'Textile Factory 2')],
    ['of two sides', participant('a', 'Lariana'), participant('b', 'Lariana', { side: 'sme' })],
    [
      'with mail at one provider',
      participant('a', 'Silk Road', { mailbox: 'silk@mail.ru' }),
      participant('b', 'Green Valley', { mailbox: 'valley@mail.ru' }),
    ],
  ])('is nobody where two are %s', (_what, one, other) => {
    expect(pairsOf([one, other])).toEqual([]);
  });

  it('is whoever has the same mailbox, or a page and a mailbox at one domain', () => {
    const found = findDuplicates(
      [
        participant('a', 'Silk Road', { mailbox: 'Export@silk.example' }),
        participant('b', 'Green Valley', { mailbox: 'export@silk.example', countryCode: 'KZ' }),
        participant('c', 'Blue Hill', { website: 'https://www.silk.example/en' }),
      ],
      [],
    );
    const sameDomain = { kind: 'same-domain', domain: 'silk.example' };
    expect(found.map(({ oneId, otherId, reasons }) => [oneId, otherId, reasons])).toEqual([
      ['a', 'b', [{ kind: 'same-mailbox' }, sameDomain, { kind: 'other-country' }]],
      ['a', 'c', [sameDomain, SAME_COUNTRY]],
      ['b', 'c', [sameDomain, { kind: 'other-country' }]],
    ]);
  });

  it('says nothing of a mailbox through which an association writes for many', () => {
    const members = ['Amber', 'Basalt', 'Copper', 'Diamond', 'Emerald', 'Flint'].map((name, index) =>
      participant(String(index), name, { mailbox: 'office@association.example' }),
    );
    expect(pairsOf(members)).toEqual([]);
    expect(pairsOf(members.slice(1))).toHaveLength(10);
  });

  it('lists those last who are told apart', () => {
    const twins = [participant('a', 'Silk Road'), participant('b', 'Silk Road'), participant('c', 'Silk Roads')];
    const toldAt = '2026-11-24T08:30:00.000Z' as Instant;
    const told = { oneId: 'a' as ParticipationId, otherId: 'b' as ParticipationId, toldAt };
    expect(
      findDuplicates(twins, [told]).map(({ oneId, otherId, toldApartAt }) => [oneId, otherId, toldApartAt]),
    ).toEqual([
      ['a', 'c', null],
      ['b', 'c', null],
      ['a', 'b', toldAt],
    ]);
  });

  it('is found by its rarest letter pairs whenever a comparison of all with all finds it', () => {
    const names = fc.array(fc.stringMatching(/^[abc]{5,9}( [abd]{3,5})?$/), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(names, (drawn) => {
        const found = pairsOf(drawn.map((name, index) => participant(String.fromCharCode(97 + index), name)));
        for (const [first, one] of drawn.entries()) {
          for (const [second, other] of drawn.entries()) {
            if (second <= first || shareOfPairs(one, other) < 0.75) continue;
            const pair = [String.fromCharCode(97 + first), String.fromCharCode(97 + second)];
            const listed = found.filter((ids) => ids.some((id) => pair.includes(id)));
            // Of each at most the five likeliest are told.
            if (listed.length < 5) expect(found).toContainEqual(pair);
          }
        }
      }),
    );
  });
});

function shareOfPairs(one: string, other: string): number {
  const [first, second] = [pairsIn(one), pairsIn(other)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return first.size < 4 || second.size < 4 ? 0 : (2 * shared) / (first.size + second.size);
}

function pairsIn(name: string): Set<string> {
  const letters = name.replaceAll(' ', '');
  return new Set(Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2)));
}
