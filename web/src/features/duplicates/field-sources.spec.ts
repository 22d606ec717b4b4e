import { keptLinksEnded, takenFromGone } from './field-sources.js';

const field = (name: string, preferred: 'kept' | 'gone') => ({ field: name, kept: [], gone: [], preferred });
const preview = { fields: [field('city', 'gone'), field('contact', 'kept')], keptLinksAtStake: 2 };

describe('what is taken of the one that goes', () => {
  it('is what is preferred until somebody chooses otherwise', () => {
    expect(takenFromGone(preview, {})).toEqual(['city']);
    expect(takenFromGone(preview, { city: 'kept', contact: 'gone' })).toEqual(['contact']);
  });

  it('leaves out what the two agree on by now, whatever was chosen before', () => {
    expect(takenFromGone({ fields: [field('contact', 'kept')] }, { city: 'gone' })).toEqual([]);
  });

  it('ends the links of the one kept where it is the contact', () => {
    expect(keptLinksEnded(preview, {})).toBe(0);
    expect(keptLinksEnded(preview, { contact: 'gone' })).toBe(2);
  });
});
