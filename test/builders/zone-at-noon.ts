/** A zone where it is noon now: whenever a test runs, nobody is asleep there and messages may go out. */
export function zoneAtNoon(): string {
  const hoursAhead = 12 - new Date(Date.now()).getUTCHours();
  return hoursAhead === 0 ? 'Etc/UTC' : `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${String(Math.abs(hoursAhead))}`;
}
