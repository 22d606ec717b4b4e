import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** More rows than these are too small to be read at ten metres: then the tables take turns. */
const TABLES_AT_ONCE = 12;
/** As many, one after the other, where long names leave no room for more. */
const FEWER_AT_ONCE = [6, 4] as const;
/** Smaller than this part of what the style asks for, nobody reads letters at ten metres any more. */
const LEAST_PART = 0.66;
const STEP = 0.04;
/** Narrower screens are held in a hand, and can be scrolled. */
const WALL = '(min-width: 768px)';
const ROOMY = { tablesAtOnce: TABLES_AT_ONCE, part: 1 } as const;

interface BoardFit {
  readonly tablesAtOnce: number;
  /** Of the size that the style gives letters. */
  readonly part: number;
}

interface FittingBoard extends BoardFit {
  /** To be put on what has to fit. */
  readonly page: RefObject<HTMLDivElement | null>;
}

/**
 * How small letters, and then how few tables at once, make a board fit on a screen that nobody can scroll. Found anew when
 * what is shown changes or the screen does; while tables take turns it only becomes tighter.
 */
export function useFittingBoard(shown: string, turn: number): FittingBoard {
  const page = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState<BoardFit & { readonly shown: string }>({ shown, ...ROOMY });
  useLayoutEffect(() => {
    const beginAnew = () => {
      setFit((last) => ({ ...last, ...ROOMY }));
    };
    window.addEventListener('resize', beginAnew);
    return () => {
      window.removeEventListener('resize', beginAnew);
    };
  }, []);
  useLayoutEffect(() => {
    if (fit.shown !== shown) {
      setFit({ shown, ...ROOMY });
      return;
    }
    const isTooHigh = (page.current?.scrollHeight ?? 0) > window.innerHeight && window.matchMedia(WALL).matches;
    const tighter = isTooHigh ? tighterThan(fit) : null;
    if (tighter !== null) setFit({ shown, ...tighter });
  }, [fit, shown, turn]);
  return { page, part: fit.part, tablesAtOnce: fit.tablesAtOnce };
}

/** Null where nothing is left to be done. */
function tighterThan({ part, tablesAtOnce }: BoardFit): BoardFit | null {
  if (part - STEP >= LEAST_PART) return { part: part - STEP, tablesAtOnce };
  const fewer = FEWER_AT_ONCE.find((count) => count < tablesAtOnce);
  return fewer === undefined ? null : { part: 1, tablesAtOnce: fewer };
}
