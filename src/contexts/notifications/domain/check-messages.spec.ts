import type { ParticipationId } from '../../../kernel/id.js';
import { checkMessages } from './check-messages.js';

const reachable = { id: 'reachable' as ParticipationId, email: 'firm@example.org' };
const mute = { id: 'mute' as ParticipationId, email: null };

describe('the check of messages', () => {
  it('finds nothing where mails have a server, a sender and readers', () => {
    expect(checkMessages({ hasMailServer: true, hasSender: true, participations: [reachable] })).toEqual([]);
  });

  it('misses a sender only where mails would go out', () => {
    expect(checkMessages({ hasMailServer: true, hasSender: false, participations: [reachable] })).toEqual([
      { kind: 'no-sender-address' },
    ]);
    expect(checkMessages({ hasMailServer: false, hasSender: false, participations: [reachable] })).toEqual([
      { kind: 'no-mail-server' },
    ]);
  });

  it('tells those who cannot be told, and says so otherwise where that is everybody', () => {
    const setting = { hasMailServer: true, hasSender: true };
    expect(checkMessages({ ...setting, participations: [reachable, mute] })).toEqual([
      { kind: 'contacts-missing', participationIds: ['mute'] },
    ]);
    expect(checkMessages({ ...setting, participations: [mute] })).toEqual([
      { kind: 'nobody-reachable', participationIds: ['mute'] },
    ]);
  });
});
