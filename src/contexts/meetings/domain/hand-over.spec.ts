import type { ParticipationId } from '../../../kernel/id.js';
import type { Instant } from '../../../kernel/instant.js';
import { actorOf, openRequest } from '../../../../test/builders/open-request.js';
import { handOver, talkBetween } from './hand-over.js';

const now = '2026-11-22T10:00:00.000Z' as Instant;
const colleague = { participationId: 'asked' as ParticipationId, languages: ['uz', 'ru', 'ru'] };
const facts = { otherLanguages: ['it'], interpreters: [['it', 'ru']] };

describe('how two talk', () => {
  it.each([
    ['in a language of both', ['ru', 'en'], ['en'], { type: 'shared-language', language: 'en' }],
    ['by an interpreter', ['uz', 'ru'], ['it'], { type: 'interpreter', languages: ['ru', 'it'] }],
    ['not at all', ['uz'], ['it'], { type: 'nobody-interprets' }],
    ['as nobody knows', [], ['it'], { type: 'unknown' }],
  ])('%s', (_case, one, other, talk) => {
    expect(talkBetween(one, other, [['it', 'ru']])).toEqual(talk);
  });
});

describe('sending a colleague', () => {
  it('keeps what they speak, and nothing else of them', () => {
    expect(handOver(actorOf('buyer', 'asked'), openRequest, colleague, facts, now)).toEqual({
      ok: true,
      value: {
        request: openRequest,
        handOver: {
          requestId: 'request',
          participationId: 'asked',
          languages: ['uz', 'ru'],
          handedOverAt: now,
          isByOrganiser: false,
        },
        talk: { type: 'interpreter', languages: ['ru', 'it'] },
      },
    });
  });

  it('is refused where the two could not talk', () => {
    const mute = { ...colleague, languages: ['uz'] };
    expect(handOver(actorOf('buyer', 'asked'), openRequest, mute, facts, now)).toEqual({
      ok: false,
      error: { type: 'colleague-needs-interpreter', languages: ['uz'], otherLanguages: ['it'] },
    });
  });

  it('is for one’s own side', () => {
    expect(handOver(actorOf('sme', 'asking'), openRequest, colleague, facts, now)).toMatchObject({
      error: { type: 'not-yours-to-answer' },
    });
  });
});
