const listed = Intl.supportedValuesOf('timeZone');

/**
 * The zones that somebody can choose from, as IANA names, and the one that is chosen now: browsers list each zone by one of
 * its names alone, not all by the same, and some leave UTC out.
 */
export function timeZonesWith(chosen: string): readonly string[] {
  return listed.includes(chosen) ? listed : [chosen, ...listed];
}
