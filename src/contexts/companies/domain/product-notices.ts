import type { Side } from './company.js';
import { LINE_ROLE_OF_SIDE } from './essentials.js';
import type { MarketProfile } from './market-profile.js';

/** What is told of the lines of a profile as a whole. */
export interface ProductNotice {
  readonly path: 'lines';
  readonly notice:
    | 'nothing-offered-or-sought'
    /** Words alone find only who uses the same ones. */
    | 'no-code'
    /** What an SME seeks, or a buyer offers, is kept, and nobody is matched by it. */
    | 'lines-of-other-role'
    /** Shares count only where every line states one. */
    | 'shares-incomplete';
}

/** What keeps the products that a profile states from being matched, wholly or in part. */
export function productNoticesOf(
  { lines, description }: Pick<MarketProfile, 'lines' | 'description'>,
  side: Side,
): readonly ProductNotice[] {
  const own = lines.filter(({ role }) => role === LINE_ROLE_OF_SIDE[side]);
  const isDescribed = Object.values(description).some((text) => text.trim() !== '');
  const shared = own.filter(({ share }) => share !== null).length;
  const told: readonly (readonly [isSo: boolean, notice: ProductNotice['notice']])[] = [
    [own.length === 0 && !isDescribed, 'nothing-offered-or-sought'],
    [own.length === 0 && isDescribed, 'no-code'],
    [own.length < lines.length, 'lines-of-other-role'],
    [shared > 0 && shared < own.length, 'shares-incomplete'],
  ];
  return told.filter(([isSo]) => isSo).map(([, notice]) => ({ path: 'lines', notice }));
}
