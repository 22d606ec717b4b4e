import { certificationsTerm } from './certifications-term.js';
import { channelsTerm } from './channels-term.js';
import { languagesTerm } from './languages-term.js';
import { presenceTerm } from './presence-term.js';
import { priceLevelTerm } from './price-level-term.js';
import { productsTerm } from './products-term.js';
import { rolesTerm } from './roles-term.js';
import { segmentsTerm } from './segments-term.js';
import { seniorityTerm } from './seniority-term.js';
import { sizeTerm } from './size-term.js';
import type { Term } from './term.js';
import { territoriesTerm } from './territories-term.js';
import { tradeTermsTerm } from './trade-terms-term.js';
import { volumeTerm } from './volume-term.js';
import { yearsActiveTerm } from './years-active-term.js';

/** Every term, in the order that breaks ties between equal shares. */
export const allTerms: readonly Term[] = [
  productsTerm,
  rolesTerm,
  segmentsTerm,
  priceLevelTerm,
  certificationsTerm,
  languagesTerm,
  territoriesTerm,
  channelsTerm,
  volumeTerm,
  sizeTerm,
  yearsActiveTerm,
  presenceTerm,
  tradeTermsTerm,
  seniorityTerm,
];
