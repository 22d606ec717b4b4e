import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { badgeCode, participationOfBadge } from './badge-code.js';

const ID = '01a22bc3-f1d8-756f-814f-fb7b07aab363';

/** The code as a camera sees it: white with black squares, each of some pixels. */
function photograph(text: string): { height: number; width: number; data: Uint8Array } {
  const rows = encodeQR(text, 'raw', { scale: 4 });
  const data = Uint8Array.from(rows.flat().flatMap((isBlack) => (isBlack ? [0, 0, 0, 255] : [255, 255, 255, 255])));
  return { height: rows.length, width: rows.length, data };
}

describe('the code on a badge', () => {
  it('is read back from its picture', () => {
    expect(participationOfBadge(decodeQR(photograph(badgeCode(ID))))).toBe(ID);
  });

  it('is known as a scanner in the hand types it, and nothing else is', () => {
    expect(participationOfBadge(` ${badgeCode(ID).toLowerCase()}\n`)).toBe(ID);
    const others = ['', 'Filati', ID, 'https://example.org', `${badgeCode(ID)}0`];
    expect(others.map(participationOfBadge)).toEqual(others.map(() => null));
  });
});
