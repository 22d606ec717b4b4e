import type { ShippedLists } from '../domain/classifications.js';
import { loadAteco } from './load-ateco.js';
import { loadEarlierActivities, loadEarlierGoods } from './load-editions.js';
import { loadHs } from './load-hs.js';
import { loadServices } from './load-services.js';

/** All lists that ship with the product, of the editions that they are of. */
export function loadShippedLists(): ShippedLists {
  return {
    HS: { edition: '2022', listed: loadHs(), successions: loadEarlierGoods() },
    ATECO: { edition: '2025', listed: loadAteco(), successions: loadEarlierActivities() },
    CPA: { edition: '2.1', listed: loadServices(), successions: null },
  };
}
