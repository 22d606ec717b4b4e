import type { Id, ParticipationId } from '../../../../kernel/id.js';
import { checkLanguages } from './check-languages.js';

const person = (id: string, side: 'sme' | 'buyer', languages: readonly string[]) => ({
  id: id as ParticipationId,
  side,
  languages,
});
const interpreter = (...languages: string[]) => ({ id: languages.join('-') as Id<'Interpreter'>, languages });

describe('the check of languages', () => {
  it('names those whom nobody on the other side understands, not even through an interpreter', () => {
    const participations = [person('a', 'sme', ['it']), person('b', 'buyer', ['ru']), person('c', 'buyer', ['zh'])];
    expect(checkLanguages({ participations, interpreters: [interpreter('it', 'ru')] })).toEqual({
      unknownIds: [],
      unheardIds: ['c'],
      needlessInterpreterIds: [],
    });
  });

  it('names interpreters whose languages bridge no two who need it', () => {
    const participations = [person('a', 'sme', ['it', 'en']), person('b', 'buyer', ['ru', 'en'])];
    const gaps = checkLanguages({ participations, interpreters: [interpreter('it', 'ru')] });
    expect(gaps).toEqual({ unknownIds: [], unheardIds: [], needlessInterpreterIds: ['it-ru'] });
  });

  it('names those of whom no language is known, and says nothing more of them, nor of a mission with one side', () => {
    const alone = [person('a', 'sme', ['it']), person('b', 'buyer', [])];
    expect(checkLanguages({ participations: alone, interpreters: [interpreter('it', 'ru')] })).toEqual({
      unknownIds: ['b'],
      unheardIds: [],
      needlessInterpreterIds: [],
    });
  });
});
