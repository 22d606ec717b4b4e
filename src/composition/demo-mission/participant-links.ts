import type { DemoOrganiser } from './demo-organiser.js';

interface DemoLink {
  readonly reader: string;
  readonly url: string;
}

/** A fresh link for the first PMI and the first buyer of the demo mission. */
export async function participantLinks(organiser: DemoOrganiser, missionId: string): Promise<DemoLink[]> {
  const links: DemoLink[] = [];
  for (const [side, reader] of [
    ['sme', 'a PMI'],
    ['buyer', 'a buyer'],
  ] as const) {
    const participants = `/missions/${missionId}/participants`;
    const { items } = await organiser.read<{ items: readonly { id: string }[] }>(
      `${participants}?side=${side}&limit=1`,
    );
    const [first] = items;
    if (first === undefined) continue;
    const { url } = await organiser.take<{ url: string }>(`link-${side}`, `${participants}/${first.id}/personal-links`);
    links.push({ reader, url });
  }
  return links;
}
