import { useTranslation } from 'react-i18next';
import type { ReasonFacts } from '../../api-client/contract.js';
import { useVocabulary } from '../../i18n/vocabulary.js';

interface ProductFiguresProps {
  readonly facts: ReasonFacts;
  /** What products are worth, from 0 to 1. */
  readonly value: number;
  readonly parts: (value: number) => string;
}

/** How the value of products is computed: codes, kinds of business, and texts on top. */
export function ProductFigures({ facts, value, parts }: ProductFiguresProps) {
  const { t } = useTranslation('suggestions');
  const figure = (name: string): number | null => (typeof facts[name] === 'number' ? facts[name] : null);
  const [tree, kinds, texts] = [figure('codeLikeness'), figure('conceptLikeness'), figure('textLikeness')];
  const [partOfKinds, partOfText] = [figure('partOfConcepts'), figure('partOfText')];
  const hasKinds = kinds !== null && partOfKinds !== null;
  const codes = tree !== null && hasKinds ? (1 - partOfKinds) * tree + partOfKinds * kinds : tree;
  return (
    <>
      {tree !== null && codes !== null && (
        <span className="score-sentence">
          {hasKinds
            ? t('score.products.kinds', {
                rest: parts(1 - partOfKinds),
                tree: parts(tree),
                part: parts(partOfKinds),
                kinds: parts(kinds),
                codes: parts(codes),
              })
            : t('score.products.codes', { codes: parts(codes) })}
        </span>
      )}
      <SharedKinds facts={facts} />
      {texts !== null && (
        <span className="score-sentence">
          {codes !== null && partOfText !== null
            ? t('score.products.textsOnTop', {
                codes: parts(codes),
                part: parts(partOfText),
                texts: parts(texts),
                value: parts(value),
              })
            : t('score.products.texts', { texts: parts(texts) })}
        </span>
      )}
    </>
  );
}

/** What the kinds are called in which the two are most alike. */
function SharedKinds({ facts }: Pick<ProductFiguresProps, 'facts'>) {
  const { t } = useTranslation('suggestions');
  const { names } = useVocabulary();
  const kinds = [facts.conceptLabels ?? []].flat().map(String);
  if (kinds.length === 0) return null;
  return <span className="score-sentence">{t('score.products.sharedKinds', { kinds: names(kinds) })}</span>;
}
