import { anSme, hsLines } from '../../../test/builders/match-profiles.js';
import type { ProductLine } from '../model/match-profile.js';
import { nearness, productPlaces, type Nearness } from './nearness.js';

function nearnessOf(left: readonly ProductLine[], right: readonly ProductLine[]): Nearness {
  return nearness(productPlaces(anSme({ products: left })), productPlaces(anSme({ products: right })));
}

const weavingMachines: ProductLine = { scheme: 'ATECO', code: '28.94', linkedHsCodes: ['844630', '845210'] };

describe('nearness', () => {
  it('is stated under one heading or one class', () => {
    expect(nearnessOf(hsLines('844630', '940360'), hsLines('844610'))).toBe('stated');
    expect(nearnessOf(hsLines('8446'), hsLines('84463000'))).toBe('stated');
    expect(nearnessOf([{ scheme: 'ATECO', code: '28.94.10' }], [{ scheme: 'ATECO', code: '28.94' }])).toBe('stated');
  });

  it('is akin through linked goods', () => {
    expect(nearnessOf([weavingMachines], hsLines('844610'))).toBe('akin');
  });

  it('is akin in a chapter that is a trade, not in one that holds many', () => {
    expect(nearnessOf(hsLines('330410'), hsLines('330510'))).toBe('akin');
    expect(nearnessOf(hsLines('33'), hsLines('330510'))).toBe('akin');
    expect(nearnessOf(hsLines('902131'), hsLines('902620'))).toBe('apart');
    expect(nearnessOf(hsLines('84'), hsLines('844630'))).toBe('apart');
  });

  it('is apart without anything in common', () => {
    expect(nearnessOf(hsLines('330410'), hsLines('844630'))).toBe('apart');
    expect(nearnessOf([], [])).toBe('apart');
  });
});
