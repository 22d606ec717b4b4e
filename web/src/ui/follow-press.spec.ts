import { followPress } from './follow-press.js';

interface Pointer {
  readonly clientX?: number;
  readonly buttons?: number;
  readonly pointerType?: 'mouse' | 'touch';
}

const page = globalThis as unknown as { document: EventTarget | undefined };

const pointer = (type: string, { clientX = 0, buttons = 1, pointerType = 'mouse' }: Pointer = {}): PointerEvent =>
  Object.assign(new Event(type, { cancelable: true }), {
    ...{ clientX, clientY: 0, buttons, pointerType, pointerId: 1, isPrimary: true },
  }) as unknown as PointerEvent;

const tell = (type: string, what: Pointer = {}): PointerEvent => {
  const event = pointer(type, what);
  document.dispatchEvent(event);
  return event;
};

/** Presses, and gives what was heard of it since. */
function press(): { readonly heard: readonly string[]; readonly giveUp: () => void } {
  const heard: string[] = [];
  const note = (what: string) => () => {
    heard.push(what);
  };
  const listener = { onBegin: note('begin'), onMove: note('move'), onDrop: note('drop'), onGiveUp: note('give up') };
  return { heard, giveUp: followPress(pointer('pointerdown'), listener) };
}

const pressEscape = () => document.dispatchEvent(Object.assign(new Event('keydown'), { key: 'Escape' }));

describe('a press that is followed', () => {
  beforeEach(() => {
    page.document = new EventTarget();
  });
  afterEach(() => {
    page.document = undefined;
  });

  it('is a drag once it has gone some way, and cannot be given up once it is dropped', () => {
    const { heard, giveUp } = press();
    tell('pointermove', { clientX: 4 });
    expect(heard).toEqual([]);
    tell('pointermove', { clientX: 20 });
    tell('pointermove', { clientX: 30 });
    tell('pointerup', { clientX: 30 });
    giveUp();
    expect(heard).toEqual(['begin', 'move', 'drop']);
  });

  it('is given up once with Escape, and its release is no click then', () => {
    const { heard, giveUp } = press();
    tell('pointermove', { clientX: 20 });
    pressEscape();
    giveUp();
    tell('pointermove', { clientX: 30 });
    tell('pointerup', { clientX: 30 });
    expect(tell('click').defaultPrevented).toBe(true);
    expect(heard).toEqual(['begin', 'give up']);
  });

  it('is given up where it has been released unheard, and the next press is a click again', () => {
    const { heard } = press();
    tell('pointermove', { clientX: 20 });
    tell('pointermove', { clientX: 30, buttons: 0 });
    expect(heard).toEqual(['begin', 'give up']);
    tell('pointerdown');
    tell('pointerup');
    expect(tell('click').defaultPrevented).toBe(false);
  });

  it('is a click as long as it has not moved, whatever is given up', () => {
    const { heard, giveUp } = press();
    giveUp();
    tell('pointerup');
    expect(tell('click').defaultPrevented).toBe(false);
    expect(heard).toEqual([]);
  });
});
