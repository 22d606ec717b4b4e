import { useLayoutEffect, useRef, useState } from 'react';

type Handlers = Readonly<Record<string, (...given: never[]) => void>>;

/**
 * The same handlers for as long as the component is there, which do what those of its last render do: whoever is handed
 * them need not be made anew. Their names stay those of the first render.
 */
export function useSteady<Known extends Handlers>(handlers: Known): Known {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [steady] = useState(() =>
    Object.fromEntries(
      Object.keys(handlers).map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)]),
    ),
  );
  return steady as Known;
}
