import type { OfficialText } from './official-entry.js';
import { type Cells, readCode, type RowReading } from './read-cells.js';

/** Istat numbers its notes: what a code includes, what it includes besides, rulings; 3 is what it leaves out. */
const kindByNoteType: Readonly<Record<string, OfficialText['kind']>> = {
  1: 'note',
  2: 'note',
  3: 'exclusion',
  5: 'note',
  6: 'note',
};

/** A note of ATECO, in Italian and English. */
export function readNote(cells: Cells): RowReading {
  const type = cells('note_type');
  const kind = kindByNoteType[type];
  const reading = readCode('ATECO', cells('code'), () => {
    if (kind === undefined) return { fault: 'note-type-unknown', value: type };
    const texts = [
      { language: 'it', kind, text: cells('note_it') },
      { language: 'en', kind, text: cells('note_en') },
    ] as const;
    const written = texts.filter(({ text }) => text !== '');
    return written.length === 0 ? { fault: 'text-missing', columns: ['note_it', 'note_en'] } : { texts: written };
  });
  return 'fault' in reading ? reading : { ...reading, key: `${reading.key} ${type}` };
}

/** A phrase of Istat's alphabetical index, in Italian; what stands in brackets beside it is English. */
export function readPhrase(cells: Cells): RowReading {
  const italian = cells('phrase_it')
    .replaceAll(/\[.*?\]/g, ' ')
    .trim();
  const english = [...cells('element_it').matchAll(/\[(.*?)\]/g)].map(([, gloss]) => gloss).join('; ');
  const reading = readCode('ATECO', cells('ateco2025'), () => {
    if (italian === '') return { fault: 'text-missing', columns: ['phrase_it'] };
    const phrase = { language: 'it', kind: 'example', text: italian } as const;
    return { texts: english === '' ? [phrase] : [phrase, { language: 'en', kind: 'example', text: english }] };
  });
  return 'fault' in reading ? reading : { ...reading, key: `${reading.key} ${italian}` };
}
