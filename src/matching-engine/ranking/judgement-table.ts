import type { PairFilter } from '../filters/filter.js';
import type { BuyerProfile, MatchProfile, SmeProfile } from '../model/match-profile.js';
import type { PreparedMission } from '../score/prepared-mission.js';
import type { Statements, Term } from '../terms/term.js';
import { StatementClasses } from './statement-classes.js';

/** Beyond this many pairs of statements (continuous ranges, say) a table costs more than it saves. */
const mostCells = 4_000_000;
const unjudged = -1;

/** The classes of both sides by what one term or filter reads. */
class ClassedSides {
  readonly smes: StatementClasses<SmeProfile>;
  readonly buyers: StatementClasses<BuyerProfile>;

  constructor(mission: PreparedMission, { sme, buyer }: Statements) {
    this.smes = new StatementClasses(mission.smes, sme);
    this.buyers = new StatementClasses(mission.buyers, buyer);
  }

  assign(position: number, profile: MatchProfile): void {
    if (profile.side === 'sme') this.smes.assign(position, profile);
    else this.buyers.assign(position, profile);
  }
}

/** Rows of judgements by class of SME, made when first needed and made anew when there are more classes of buyers. */
class Rows {
  readonly #rows: (Float64Array | undefined)[] = [];

  row(smeClass: number, length: number): Float64Array {
    const known = this.#rows[smeClass];
    if (known !== undefined && known.length >= length) return known;
    const row = new Float64Array(length).fill(unjudged);
    this.#rows[smeClass] = row;
    return row;
  }
}

/** What one term says of every pair of statements, asked once for each. */
export class TermTable {
  /** Set by `read`; `NaN` where the two cannot be compared. */
  forSme = Number.NaN;
  forBuyer = Number.NaN;
  readonly #mission: PreparedMission;
  readonly #term: Term;
  readonly #sides: ClassedSides;
  readonly #rows = new Rows();

  constructor(mission: PreparedMission, term: Term, reads: Statements) {
    this.#mission = mission;
    this.#term = term;
    this.#sides = new ClassedSides(mission, reads);
  }

  read(sme: number, buyer: number): void {
    const { smes, buyers } = this.#sides;
    const buyerClass = buyers.classOf[buyer]!;
    if (smes.size * buyers.size > mostCells) {
      this.#measure(this.#mission.smes[sme]!, this.#mission.buyers[buyer]!);
      return;
    }
    const smeClass = smes.classOf[sme]!;
    const row = this.#rows.row(smeClass, 2 * buyers.size);
    if (row[2 * buyerClass] === unjudged) {
      this.#measure(smes.examples[smeClass]!, buyers.examples[buyerClass]!);
      row[2 * buyerClass] = this.forSme;
      row[2 * buyerClass + 1] = this.forBuyer;
      return;
    }
    this.forSme = row[2 * buyerClass]!;
    this.forBuyer = row[2 * buyerClass + 1]!;
  }

  assign(position: number, profile: MatchProfile): void {
    this.#sides.assign(position, profile);
  }

  #measure(sme: SmeProfile, buyer: BuyerProfile): void {
    const { forSme, forBuyer } = this.#term.measure(this.#mission.viewOf(sme, buyer));
    this.forSme = forSme ?? Number.NaN;
    this.forBuyer = forBuyer ?? Number.NaN;
  }
}

/** What one filter says of every pair of statements, asked once for each. */
export class FilterTable {
  readonly filter: PairFilter;
  readonly #mission: PreparedMission;
  readonly #sides: ClassedSides;
  readonly #rows = new Rows();

  constructor(mission: PreparedMission, filter: PairFilter, reads: Statements) {
    this.filter = filter;
    this.#mission = mission;
    this.#sides = new ClassedSides(mission, reads);
  }

  stops(sme: number, buyer: number): boolean {
    const { smes, buyers } = this.#sides;
    const smeClass = smes.classOf[sme]!;
    const buyerClass = buyers.classOf[buyer]!;
    if (smes.size * buyers.size > mostCells) return this.#ask(smes.examples[smeClass]!, buyers.examples[buyerClass]!);
    const row = this.#rows.row(smeClass, buyers.size);
    if (row[buyerClass] === unjudged) {
      row[buyerClass] = this.#ask(smes.examples[smeClass]!, buyers.examples[buyerClass]!) ? 1 : 0;
    }
    return row[buyerClass] === 1;
  }

  assign(position: number, profile: MatchProfile): void {
    this.#sides.assign(position, profile);
  }

  #ask(sme: SmeProfile, buyer: BuyerProfile): boolean {
    return this.filter.stops(this.#mission.viewOf(sme, buyer));
  }
}
