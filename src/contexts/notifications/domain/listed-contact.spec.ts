import { readEmail, readPhone } from './listed-contact.js';

describe('an address in a list', () => {
  it.each([
    ['export@lario.example', 'export@lario.example'],
    [' mailto:Export@Lario.example ', 'Export@Lario.example'],
    ['export.lario.example', null],
    ['one@lario.example; two@lario.example', null],
    ['Export <export@lario.example>', null],
    [`${'x'.repeat(250)}@lario.example`, null],
  ])('written %j is kept as %j', (text, kept) => {
    expect(readEmail(text)).toBe(kept);
  });
});

describe('a number in a list', () => {
  it.each([
    ['+998 71 000 00 00', '+998 71 000 00 00'],
    ['+998\u00a071\u00a0000\u201100\u201100', '+998 71 000-00-00'],
    ['998710000000', '998710000000'],
    ['9.9871E+11', null],
    ['by mail only', null],
    ['+998 71 000 00 00, +998 71 000 00 01', null],
  ])('written %j is kept as %j', (text, kept) => {
    expect(readPhone(text)).toBe(kept);
  });
});
