import { stemEnglish } from './english.js';
import { stemItalian } from './italian.js';
import { stemRussian } from './russian.js';
import { stemOf } from './stem.js';

/** Words and stems as `word stem` pairs, from the sample vocabularies published with the algorithms. */
function pairs(text: string): readonly (readonly [word: string, stem: string])[] {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => line.split(' ') as [string, string]);
}

describe('stemEnglish', () => {
  it.each(
    pairs(`
      consign consign
      consigned consign
      consignment consign
      consistency consist
      consolation consol
      consolidating consolid
      consonant conson
      conspicuously conspicu
      constance constanc
      knack knack
      knavish knavish
      kneeling kneel
      knightly knight
      knitting knit
      knives knive
      knots knot
      generously generous
      generate generat
      skies sky
      dying die
      herring herring
      happy happi
      relational relat
      hopping hop
      hoping hope
      paste paste
    `),
  )('makes %s %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});

describe('stemItalian', () => {
  it.each(
    pairs(`
      abbandonata abbandon
      abbandonerà abbandon
      abbandono abband
      abbattimento abbatt
      abbellimento abbell
      abbia abbi
      pronto pront
      pronunciamento pronunc
      propaga propag
      propagazione propag
      propizio propiz
      proponimento propon
      attività attiv
      guardandogli guard
      poterlo pot
      amichevolmente amichevol
      ingranaggi ingranagg
    `),
  )('makes %s %s', (word, stem) => {
    expect(stemItalian(word)).toBe(stem);
  });
});

describe('stemRussian', () => {
  it.each(
    pairs(`
      вагон вагон
      вагона вагон
      вагонов вагон
      важная важн
      важнее важн
      важнейшие важн
      важности важност
      валился вал
      валившись вал
      падать пада
      падающего пада
      паденье паден
      палец палец
      станки станк
      станков станк
      ткацкие ткацк
      ёмкости емкост
    `),
  )('makes %s %s', (word, stem) => {
    expect(stemRussian(word)).toBe(stem);
  });
});

describe('stemOf', () => {
  it('drops the accents of Latin letters from the stem and leaves й alone', () => {
    expect(stemOf('caffè', 'it')).toBe('caff');
    expect(stemOf('perché', 'it')).toBe('perc');
    expect(stemOf('чай', 'ru')).toBe('ча');
    expect(stemOf('й', 'ru')).toBe('й');
  });
});
