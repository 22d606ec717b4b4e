import type { ProfileLine } from './market-profile.js';
import { productNoticesOf } from './product-notices.js';

const line = (role: ProfileLine['role'], share: number | null = null) => ({ role, share }) as ProfileLine;
const noticesOf = (lines: readonly ProfileLine[], text = '') =>
  productNoticesOf({ lines, description: { en: text } }, 'sme').map(({ notice }) => notice);

describe('what is told of the lines of a profile', () => {
  it('is that lines of the other role are not used, and that words alone find few', () => {
    expect(noticesOf([line('seek')], 'x')).toEqual(['no-code', 'lines-of-other-role']);
    expect(noticesOf([line('seek')])).toEqual(['nothing-offered-or-sought', 'lines-of-other-role']);
    expect(noticesOf([line('offer'), line('seek')], 'x')).toEqual(['lines-of-other-role']);
  });

  it('is that shares do not count unless every line states one', () => {
    expect(noticesOf([line('offer', 60), line('offer')])).toEqual(['shares-incomplete']);
    expect(noticesOf([line('offer', 60), line('offer', 40)])).toEqual([]);
    expect(noticesOf([line('offer'), line('offer')])).toEqual([]);
  });
});
