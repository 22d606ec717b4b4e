import { chosen, chosenProfile, differingFields, type MergeableFields } from './merge-field.js';

function fields(rest: Partial<MergeableFields>): MergeableFields {
  return {
    ...{ name: 'Silk Road', countryCode: 'UZ', province: null, city: null, website: null, externalReference: null },
    ...{ maximumMeetings: 10, availability: [], contact: null, profile: { languages: [], isRestricted: false } },
    ...rest,
  };
}

describe('the fields of two who become one', () => {
  it('are offered where they differ, and prefer the one kept unless it says nothing', () => {
    const kept = fields({
      city: 'Tashkent',
      profile: { languages: [{ code: 'ru', level: 'fluent' }], isRestricted: false },
    });
    const gone = fields({ name: 'Silk Road LLC', contact: { email: 'a@silk.example', phone: null } });
    expect(differingFields(kept, gone)).toEqual([
      { field: 'name', kept: ['Silk Road'], gone: ['Silk Road LLC'], preferred: 'kept' },
      { field: 'city', kept: ['Tashkent'], gone: [], preferred: 'kept' },
      { field: 'contact', kept: [], gone: ['email: a@silk.example'], preferred: 'gone' },
      { field: 'profile.languages', kept: ['ru fluent'], gone: [], preferred: 'kept' },
    ]);
  });

  it('are taken one by one', () => {
    const kept = fields({ profile: { languages: ['ru'], roles: ['agent'] } });
    const gone = fields({ name: 'Silk Road LLC', profile: { languages: ['uz'], roles: ['importer'] } });
    const fromGone = new Set(['name', 'profile.roles']);
    expect(chosen('name', kept, gone, fromGone)).toBe('Silk Road LLC');
    expect(chosen('maximumMeetings', kept, gone, fromGone)).toBe(10);
    expect(chosenProfile(kept, gone, fromGone)).toEqual({ languages: ['ru'], roles: ['importer'] });
  });
});
