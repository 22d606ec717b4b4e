import { atecoRules } from './ateco.js';
import { CodeList, type ListedCode } from './code-list.js';
import { hsRules } from './hs.js';

const labels = (text: string) => ({ it: text, en: text, ru: text });
const listed = (code: string, parent: string | null, text: string | null): ListedCode => ({
  code,
  parent,
  labels: text === null ? null : labels(text),
  officialLabels: null,
  isOfficial: false,
});

const goods = new CodeList(hsRules, [
  listed('XVI', null, 'machines'),
  listed('84', 'XVI', 'mechanical'),
  listed('8446', '84', 'looms'),
  listed('8447', '84', null),
  listed('844630', '8446', 'shuttleless'),
]);

const activities = new CodeList(atecoRules, [
  listed('C', null, 'manufacturing'),
  listed('28', 'C', 'machinery'),
  listed('28.9', '28', 'special'),
  listed('28.94', '28.9', 'textile machines'),
  listed('29', 'C', 'vehicles'),
]);

describe('A list of codes', () => {
  it('finds a listed code with its own labels', () => {
    expect(goods.find('8446.30')).toEqual({
      scheme: 'HS',
      code: '844630',
      level: 'subheading',
      labels: labels('shuttleless'),
      officialLabels: null,
      isExact: true,
    });
  });

  it('believes an unlisted subheading of a listed heading, under the label of the heading', () => {
    expect(goods.find('844699')).toEqual({
      scheme: 'HS',
      code: '844699',
      level: 'subheading',
      labels: labels('looms'),
      officialLabels: null,
      isExact: false,
    });
  });

  it('is not exact about a heading of which it knows the number alone', () => {
    expect(goods.find('8447')).toMatchObject({ code: '8447', labels: labels('mechanical'), isExact: false });
    expect(goods.find('844711')).toMatchObject({ code: '844711', labels: labels('mechanical'), isExact: false });
  });

  it('refuses an unlisted heading where others of the chapter are listed', () => {
    expect(goods.find('8449')).toBeNull();
    expect(goods.find('844900')).toBeNull();
    expect(goods.find('99')).toBeNull();
  });

  it('believes whatever lies below a class, or below a division without listed groups', () => {
    expect(activities.find('28.94.10')).toMatchObject({ level: 'subcategory', labels: labels('textile machines') });
    expect(activities.find('29.32')).toMatchObject({ level: 'class', labels: labels('vehicles'), isExact: false });
  });

  it('refuses a class of a group whose classes are listed', () => {
    expect(activities.find('28.95')).toBeNull();
    expect(activities.find('28.95.10')).toBeNull();
    expect(activities.find('28.1')).toBeNull();
  });

  it('names what lies above, from the section down, listed or not', () => {
    const above = (list: CodeList, text: string) => list.ancestors(text).map((code) => code.code);
    expect(above(goods, '8447119000')).toEqual(['XVI', '84', '8447', '844711', '84471190']);
    expect(above(activities, '28.94.10')).toEqual(['C', '28', '28.9', '28.94', '28.94.1']);
    expect(above(goods, 'XVI')).toEqual([]);
    expect(above(goods, '7777')).toEqual([]);
  });

  it('cannot be made of codes whose parents are missing, or that no label describes', () => {
    expect(() => new CodeList(hsRules, [listed('8446', '84', null)])).toThrow('HS 84 is the parent');
    expect(() => new CodeList(hsRules, [listed('XVI', null, null)])).toThrow('HS XVI has no labels');
  });
});
