import { type ImportLosses, losesMost } from '../../contexts/classifications/index.js';

/** What an operator adds to the command to have most of what is in force lost. */
export const LOSING_FLAG = '--drop-codes';

/** Which edition comes in the place of which, and how many codes and lines of profiles lose their place. */
export function lossesSentence(losses: ImportLosses): string {
  const { scheme, editionBefore, editionAfter, codesBefore, codesLost, linesBefore, linesLost } = losses;
  const edition =
    editionBefore === editionAfter
      ? `${scheme} ${editionAfter} stays in force`
      : editionBefore === ''
        ? `${scheme} ${editionAfter} comes into force`
        : `${scheme} ${editionAfter || 'of no edition'} takes the place of ${scheme} ${editionBefore}`;
  return (
    `${edition}: ${codesLost} of ${codesBefore} codes in force would be codes no more, ` +
    `and ${linesLost} of ${linesBefore} lines of profiles would lose their code.`
  );
}

/** The flags with which the change is made. */
export function flagsFor(losses: ImportLosses | null): string {
  return losses !== null && losesMost(losses) ? `--confirm ${LOSING_FLAG}` : '--confirm';
}

/** Why a change that loses so much is not made. */
export function losesMostSentence(losses: ImportLosses): string {
  return (
    `${lossesSentence(losses)} Nothing was changed: that is more than half, as when a file holds a part of the list ` +
    `or the edition is mistyped. Where it is meant, add ${LOSING_FLAG}.`
  );
}
