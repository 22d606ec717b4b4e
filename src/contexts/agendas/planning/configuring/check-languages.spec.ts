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
      unheardIds: ['c'],
      needlessInterpreterIds: [],
    });
  });

  it('names interpreters whose languages bridge no two who need it', () => {
    const participations = [person('a', 'sme', ['it', 'en']), person('b', 'buyer', ['ru', 'en'])];
    const gaps = checkLanguages({ participations, interpreters: [interpreter('it', 'ru')] });
    expect(gaps).toEqual({ unheardIds: [], needlessInterpreterIds: ['it-ru'] });
  });

  it('says nothing of those of whom no language is known, nor of a mission with one side', () => {
    const alone = [person('a', 'sme', ['it']), person('b', 'buyer', [])];
    expect(checkLanguages({ participations: alone, interpreters: [interpreter('it', 'ru')] })).toEqual({
      unheardIds: [],
      needlessInterpreterIds: [],
    });
  });
});
