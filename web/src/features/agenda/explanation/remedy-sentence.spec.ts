import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import type { Remedy } from '../../../api-client/contract.js';
import { moveSentence, remedySentence, type RemedyWords } from './remedy-sentence.js';

const texts = (locale: string, namespace: string): object =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../i18n/locales/${locale}/${namespace}.json`), 'utf8'),
  ) as object;
const resources = Object.fromEntries(
  ['it', 'en', 'ru', 'uz'].map((locale) => [
    locale,
    { explanation: texts(locale, 'explanation'), vocabulary: texts(locale, 'vocabulary') },
  ]),
);

const words: RemedyWords = {
  i18n: i18next,
  mission: {
    slots: ['04:00', '04:25'].map((time, index) => ({
      id: `slot-${String(index)}`,
      startsAt: `2026-12-01T${time}:00.000Z`,
      endsAt: `2026-12-01T${time.replace(/\d$/, '9')}:00.000Z`,
    })) as RemedyWords['mission']['slots'],
    tables: [{ id: 'table-1', label: '1' }] as RemedyWords['mission']['tables'],
    interpreters: [],
    venue: { name: 'Hall', timeZone: 'Asia/Tashkent' } as RemedyWords['mission']['venue'],
  },
  companyById: new Map([['sme', '[SYNTHETIC] sme']]),
};

const at = (slotId: string, tableId: string | null): Remedy['place'] => ({ slotId, tableId, interpreterId: null });
const move = { meetingId: 'other', from: at('slot-0', 'table-1'), to: at('slot-1', 'table-1') } as const;

const tell = (takes: Remedy['takes'], moves: Remedy['moves'] = [], tableId: string | null = 'table-1') =>
  remedySentence(words, { takes, place: at('slot-1', tableId), moves });

describe('the sentence of a remedy', () => {
  beforeEach(() =>
    i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false }, showSupportNotice: false }),
  );

  it('says that the meeting fits, or fits when others move', () => {
    expect(tell([{ kind: 'place' }])).toBe('It fits as things stand: Tue 1 Dec, 09:25–09:29, table 1.');
    expect(tell([{ kind: 'move-meetings' }], [move])).toBe(
      'It fits if 1 other meeting moves: Tue 1 Dec, 09:25–09:29, table 1.',
    );
    expect(moveSentence(words, 'A – B', move)).toBe(
      'A – B: Tue 1 Dec, 09:00–09:09, table 1 → Tue 1 Dec, 09:25–09:29, table 1',
    );
  });

  it('names who, what and when', () => {
    expect(tell([{ kind: 'make-available', participationId: 'sme', slotId: 'slot-1' }])).toBe(
      'It fits if [SYNTHETIC] sme can be there: Tue 1 Dec, 09:25–09:29, table 1.',
    );
    expect(
      tell(
        [
          { kind: 'add-table', slotId: 'slot-0' },
          { kind: 'add-interpreter', slotId: 'slot-1', languagePair: 'it-uz' },
        ],
        [move],
        null,
      ),
    ).toBe(
      'It fits if one more table is ready (Tue 1 Dec, 09:00–09:09) and one more interpreter is there for Italian – Uzbek and 1 other meeting moves: Tue 1 Dec, 09:25–09:29, the added table.',
    );
  });

  it.each(['it', 'ru', 'uz'])('leaves no step without words in %s', async (locale) => {
    await i18next.changeLanguage(locale);
    const steps: Remedy['takes'] = [
      { kind: 'add-table', slotId: 'slot-1' },
      { kind: 'add-interpreter', slotId: 'slot-1', languagePair: 'it-uz' },
      { kind: 'make-available', participationId: 'sme', slotId: 'slot-1' },
      { kind: 'raise-maximum', participationId: 'sme', maximumMeetings: 9 },
      { kind: 'lengthen-row', participationId: 'sme', maximumConsecutive: 4 },
      { kind: 'relax-meeting', rule: 'pinned-slot' },
    ];
    for (const step of steps) expect(tell([step])).not.toContain('remedy.');
  });
});
