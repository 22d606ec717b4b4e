import { changeOf, draftSince, draftsOf, newDraft } from './interpreter-draft.js';

const known = {
  ...{ id: 'k', label: 'Known', spoken: [], hours: [] },
  ...{ maximumConsecutive: null, maximumPerDay: null, preferredParticipationIds: ['gone'] },
};

describe('a draft of who interprets, once it is stored', () => {
  const first = draftsOf({ items: [known] });
  const added = newDraft('New', first);
  const sent = { ...first, [added.key]: added };
  const stored = draftsOf({
    items: [
      { ...known, preferredParticipationIds: [] },
      { ...added, id: 'n' },
    ],
  });

  it('is what is stored where nothing was typed since', () => {
    expect(changeOf(draftSince(sent, stored, sent))).toEqual(changeOf(stored));
  });

  it('keeps what was typed since, about somebody who is new as about others, once', () => {
    const later = newDraft('Later', sent);
    const mine = { ...sent, [added.key]: { ...added, label: 'New one' }, [later.key]: later };
    expect(
      Object.values(draftSince(sent, stored, mine)).map(({ key, id, label, preferredParticipationIds: preferred }) => ({
        ...{ key, id, label },
        preferred,
      })),
    ).toEqual([
      { key: 'k', id: 'k', label: 'Known', preferred: [] },
      { key: 'n', id: 'n', label: 'New one', preferred: [] },
      { key: later.key, id: null, label: 'Later', preferred: [] },
    ]);
  });

  it('leaves out who was removed since', () => {
    expect(Object.keys(draftSince(sent, stored, first))).toEqual(['k']);
  });
});
