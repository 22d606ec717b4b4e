import type { MissionDraft } from './mission-draft.js';

/** The zone of the capital: whoever meets elsewhere in the country chooses another. */
const zoneByCountry: Readonly<Record<string, string>> = {
  ...{ UZ: 'Asia/Tashkent', KZ: 'Asia/Almaty', KG: 'Asia/Bishkek', TJ: 'Asia/Dushanbe', TM: 'Asia/Ashgabat' },
  ...{ AZ: 'Asia/Baku', TR: 'Europe/Istanbul', AE: 'Asia/Dubai', SA: 'Asia/Riyadh', IN: 'Asia/Calcutta' },
  ...{ CN: 'Asia/Shanghai', JP: 'Asia/Tokyo', DE: 'Europe/Berlin', FR: 'Europe/Paris', GB: 'Europe/London' },
  ...{ US: 'America/New_York', IT: 'Europe/Rome' },
};

/** The zone of a mission that goes to that country now: one that was chosen by hand stays. */
export function zoneAfter(
  { countryCode, timeZone }: Pick<MissionDraft, 'countryCode' | 'timeZone'>,
  to: string,
): string {
  return timeZone === zoneByCountry[countryCode] ? (zoneByCountry[to] ?? timeZone) : timeZone;
}
