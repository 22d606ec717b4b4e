import fc from 'fast-check';
import { xmlTagsOf } from './xml-tags.js';

const tagsIn = (xml: string) => Array.from(xmlTagsOf(xml), ({ kind, name, attributes }) => [kind, name, attributes]);

describe('the tags of an XML text', () => {
  it('come in their order, without prefixes, with their attributes as they are written', () => {
    expect(tagsIn('<?xml version="1.0"?><x:row r="1"><c r="A1" t="s"><v>a:b</v></c><f/><c r="B1" /></x:row >')).toEqual(
      [
        ['opening', '?xml', ' version="1.0"?'],
        ['opening', 'row', ' r="1"'],
        ['opening', 'c', ' r="A1" t="s"'],
        ['opening', 'v', ''],
        ['closing', 'v', ''],
        ['closing', 'c', ''],
        ['empty', 'f', ''],
        ['empty', 'c', ' r="B1" '],
        ['closing', 'row', ' '],
      ],
    );
  });

  it('are found behind comments, declarations and texts with signs of tags in them', () => {
    const names = tagsIn(`<!-- it's < --><a/><![CDATA[ <x ]]><b/><?note < ?><c/> 1 > 0 <d at=">"/><e/>`).map(
      ([, name]) => name,
    );
    expect(names).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd', 'e']));
  });

  it('say where each is over', () => {
    const xml = '<v>12</v>';
    expect(Array.from(xmlTagsOf(xml), ({ endsAt }) => xml.slice(endsAt))).toEqual(['12</v>', '']);
  });

  it.each([
    ['nothing', '', 0],
    ['text', 'no tag > here', 0],
    ['a tag that never ends', '<a><row r="1"', 1],
    ['many tags that never end', '<row '.repeat(400_000), 0],
    ['many tags that one sign ends', `${'<row '.repeat(400_000)}>`, 1],
    ['many signs of nothing', '<>'.repeat(100_000), 100_000],
  ])('are counted in %s', (_name, xml, count) => {
    expect(tagsIn(xml)).toHaveLength(count);
  });

  it('lie one behind the other, whatever the text', () => {
    const text = fc.array(fc.constantFrom('<', '>', '/', ' ', 'c', ':', '"', '!', '-')).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, (xml) => {
        const ends = Array.from(xmlTagsOf(xml), ({ endsAt }) => endsAt);
        expect(ends).toEqual([...new Set(ends)].sort((one, other) => one - other));
        expect(ends.every((end) => xml[end - 1] === '>')).toBe(true);
      }),
    );
  });
});
