import type { ParticipationId } from '../../../../kernel/id.js';
import { NameIndex } from './name-index.js';
import {
  type ComparedCompany,
  type ComparedParticipant,
  type Resemblance,
  type ResemblanceReason,
  strengthOf,
} from './resemblance.js';
import { tellingDomain } from './telling-domain.js';

/** A mailbox or a domain that more have than this is that of an association or a provider, and says nothing. */
const MOST_OF_ONE_COMPANY = 5;

/** So many are shown for a company, the likeliest: nobody reads more. */
const MOST_SHOWN = 5;

/**
 * Those of a mission, to be asked who looks like a company. Mailboxes, domains and names are looked up by keys, so that
 * nobody is compared with everybody.
 */
export class ResemblanceIndex {
  private readonly byId = new Map<ParticipationId, ComparedParticipant>();
  private readonly byMailbox = new Map<string, ParticipationId[]>();
  private readonly byDomain = new Map<string, ParticipationId[]>();
  private readonly names: NameIndex;

  constructor(participants: readonly ComparedParticipant[]) {
    for (const participant of participants) {
      const { id } = participant;
      this.byId.set(id, participant);
      const mailbox = mailboxKey(participant);
      if (mailbox !== null) addTo(this.byMailbox, mailbox, id);
      for (const domain of domainsOf(participant)) addTo(this.byDomain, domain, id);
    }
    this.names = new NameIndex(participants);
  }

  /** Who of the same side looks like that company, the likeliest first; never itself, where it takes part already. */
  resembling(company: ComparedCompany, ownId: ParticipationId | null): readonly Resemblance[] {
    const reasonsById = new Map<ParticipationId, ResemblanceReason[]>();
    const note = (ids: readonly ParticipationId[], reason: ResemblanceReason): void => {
      for (const id of ids) {
        if (id === ownId || this.byId.get(id)?.side !== company.side) continue;
        reasonsById.set(id, [...(reasonsById.get(id) ?? []), reason]);
      }
    };
    note(fewOf(this.byMailbox.get(mailboxKey(company) ?? '')), { kind: 'same-mailbox' });
    note(this.names.equalTo(company), { kind: 'same-name' });
    for (const domain of domainsOf(company)) note(fewOf(this.byDomain.get(domain)), { kind: 'same-domain', domain });
    for (const { id, percent } of this.names.similarTo(company)) note([id], { kind: 'similar-name', percent });
    return [...reasonsById]
      .map(([id, reasons]) => this.resemblance(company, id, reasons))
      .sort(
        (one, other) =>
          strengthOf(other.reasons) - strengthOf(one.reasons) || (one.participationId < other.participationId ? -1 : 1),
      )
      .slice(0, MOST_SHOWN);
  }

  private resemblance(
    { countryCode }: ComparedCompany,
    participationId: ParticipationId,
    reasons: readonly ResemblanceReason[],
  ): Resemblance {
    const found = this.byId.get(participationId);
    if (found === undefined) throw new Error(`Participation ${participationId} resembles and is not in the index`);
    const country: ResemblanceReason =
      found.countryCode === countryCode ? { kind: 'same-country', countryCode } : { kind: 'other-country' };
    return { participationId, name: found.name, reasons: [...reasons, country] };
  }
}

function mailboxKey({ mailbox }: ComparedCompany): string | null {
  return mailbox === null ? null : mailbox.trim().toLowerCase();
}

function domainsOf({ website, mailbox }: ComparedCompany): readonly string[] {
  return [...new Set([tellingDomain(website), tellingDomain(mailbox)])].filter((domain) => domain !== null);
}

function fewOf(ids: readonly ParticipationId[] = []): readonly ParticipationId[] {
  return ids.length > MOST_OF_ONE_COMPANY ? [] : ids;
}

function addTo<Key>(idsByKey: Map<Key, ParticipationId[]>, key: Key, id: ParticipationId): void {
  const ids = idsByKey.get(key);
  if (ids === undefined) idsByKey.set(key, [id]);
  else ids.push(id);
}
