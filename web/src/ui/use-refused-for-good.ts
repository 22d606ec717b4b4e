import { useEffect, useState } from 'react';
import { isRefusal } from '../api-client/problem.js';

/** Once refused, a page that came by a link stays dark until the server shows it something again: a network that is lost brings nothing back. */
export function useRefusedForGood({ error, status }: { readonly error: unknown; readonly status: string }): boolean {
  const [wasRefused, setRefused] = useState(false);
  const isRefused = isRefusal(error) || (wasRefused && status !== 'success');
  useEffect(() => {
    setRefused(isRefused);
  }, [isRefused]);
  return isRefused;
}
