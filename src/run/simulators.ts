/** What simulates a replication of a scenario: one simulator for all of them, or one for each draw of its numbers. */
import { drawnScenario } from '../engine/drawn.js';
import { type Simulator, simulator } from '../engine/replication.js';
import { type Layout, layoutOf } from '../engine/tally/layout.js';
import { compileModel } from '../model/compile.js';
import { statedAmounts } from '../results/drawn-amounts.js';
import { amountPlans } from '../results/series-plan.js';
import type { Scenario } from '../scenario/scenario.js';
import { mathParse } from './math-parse.js';

/** Luck of replications that only tell luck and draws apart: their numbers begin here, above all others. */
const OTHER_LUCK = 2 ** 31;

/** The number of the luck that belongs to the same draw a second time. */
export function otherLuck(replication: number): number {
  return OTHER_LUCK + replication;
}

/** What a replication is simulated with. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly simulator: Simulator;
  /** Stated amounts of its draw, which stand behind the sums; none where nothing is drawn. */
  readonly amounts: readonly number[];
}

/** How long the rows of a scenario's replications are. */
export interface RowWidths {
  readonly counts: number;
  readonly sums: number;
}

/** A drawn number changes what there is to count, so that its row would mean something else than the others. */
export class OtherRows extends Error {
  constructor() {
    super('the drawn numbers make another set of moves or amounts than the central ones');
  }
}

/** Prepares one replication after the other; a draw is compiled once for all the luck it is tried with. */
export class Simulators {
  private readonly central: Simulator;
  private readonly layout: Layout;
  private readonly amountCount: number;
  private readonly moves: string;
  private last: (Prepared & { readonly replication: number }) | null = null;

  constructor(private readonly scenario: Scenario) {
    const model = compileModel(scenario);
    this.central = simulator(model);
    this.layout = layoutOf(model);
    this.moves = JSON.stringify(this.layout.pairs);
    const isDrawn = scenario.uncertain !== undefined;
    this.amountCount = isDrawn ? statedAmounts(amountPlans(scenario, model, this.layout)).length : 0;
  }

  get widths(): RowWidths {
    return { counts: this.layout.counts, sums: this.layout.sums + this.amountCount };
  }

  /**
   * What replication `replication` is simulated with.
   *
   * @throws ImpossibleDraw, OtherRows and whatever compiling throws: the replication fails
   */
  of(replication: number): Prepared {
    const { scenario } = this;
    if (scenario.uncertain === undefined) return { scenario, simulator: this.central, amounts: [] };
    if (this.last?.replication === replication) return this.last;
    const drawn = drawnScenario(scenario, replication, mathParse);
    const model = compileModel(drawn);
    const layout = layoutOf(model);
    const amounts = statedAmounts(amountPlans(drawn, model, layout));
    const isSame =
      layout.counts === this.layout.counts && layout.sums === this.layout.sums && amounts.length === this.amountCount;
    if (!isSame || JSON.stringify(layout.pairs) !== this.moves) throw new OtherRows();
    this.last = { replication, scenario: drawn, simulator: simulator(model), amounts };
    return this.last;
  }
}
