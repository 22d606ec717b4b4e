import { useEffect, useRef, useState } from 'react';

/** The value as it was at the last tick of that interval: what changes all the time is told now and then. */
export function useThrottled<Value>(value: Value, milliseconds: number): Value {
  const [told, setTold] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      setTold(latest.current);
    }, milliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [milliseconds]);
  return told;
}
