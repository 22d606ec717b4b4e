import { addMinutes, type Instant } from '../../../kernel/instant.js';
import { newId } from '../../../platform/ids/new-id.js';
import { decideHold } from './hold-time.js';

const NOW = '2026-12-01T05:00:00.000Z' as Instant;
const slotId = newId<'Slot'>();
const wish = { slotId, startsAt: addMinutes(NOW, 60), answerBy: null };
const inMinutes = (minutes: number): Instant => addMinutes(NOW, minutes);

describe('a hold', () => {
  it('lasts two minutes, or until what was held before ends, the slot begins or an answer is due', () => {
    expect(decideHold(wish, [], NOW)).toEqual({ ok: true, value: inMinutes(2) });
    const running = [{ expiresAt: inMinutes(1), isSame: false }];
    expect(decideHold(wish, running, NOW)).toEqual({ ok: true, value: inMinutes(1) });
    expect(decideHold({ ...wish, startsAt: inMinutes(0.5) }, running, NOW)).toEqual({
      ok: true,
      value: inMinutes(0.5),
    });
    expect(decideHold({ ...wish, answerBy: inMinutes(0.4) }, running, NOW)).toEqual({
      ok: true,
      value: inMinutes(0.4),
    });
  });

  it('of the same time for the same two by the same holder begins anew only after a pause', () => {
    const over = [{ expiresAt: NOW, isSame: true }];
    const againAt = inMinutes(2);
    const refused = { ok: false, error: { type: 'hold-paused', slotId, againAt } };
    expect(decideHold(wish, over, NOW)).toEqual(refused);
    expect(decideHold(wish, over, inMinutes(1.9))).toEqual(refused);
    expect(decideHold(wish, over, againAt)).toEqual({ ok: true, value: inMinutes(4) });
  });

  it('keeps nobody from holding anew what another held, or another time', () => {
    expect(decideHold(wish, [{ expiresAt: NOW, isSame: false }], NOW)).toEqual({ ok: true, value: inMinutes(2) });
  });

  it.each([
    ['held-before', { ...wish }, [{ expiresAt: inMinutes(0.3), isSame: false }], 0.3],
    ['held-before', { ...wish }, [{ expiresAt: inMinutes(0.3), isSame: true }], 2.3],
    ['begins', { ...wish, startsAt: inMinutes(0.3) }, [], null],
    ['answer-due', { ...wish, answerBy: inMinutes(0.3) }, [], null],
  ])('is refused where only a moment of it would be left: %s', (because, asked, heldBefore, again) => {
    const againAt = again === null ? null : inMinutes(again);
    const error = { type: 'hold-too-short', slotId, because, endsAt: inMinutes(0.3), againAt };
    expect(decideHold(asked, heldBefore, NOW)).toEqual({ ok: false, error });
  });
});
