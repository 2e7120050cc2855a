/** The stress tests of a run: on exact expectations while the threads simulate, on simulations of their own where there are none. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Expectation, shownExpectation, UNKNOWN_EXPECTATION } from '../engine/expectation/expectation.js';
import { PrevalenceOutside } from '../model/add-ons.js';
import { compileModel } from '../model/compile.js';
import { NegativeIntensity } from '../model/intensities.js';
import { interacts, type Model } from '../model/model.js';
import { ModelTooLarge } from '../model/size.js';
import { driftsOf, ownPolicies } from '../results/economy/stress-drifts.js';
import { type Lives, livesOf, livingVariant, NO_REPLICATIONS } from '../results/economy/stress-lives.js';
import { type LivesUnder, type StressTest, stressTest } from '../results/economy/stress-test.js';
import { isOnlyPolicies, livesKey, type Sizes } from '../results/economy/stress-variants.js';
import type { RunTable } from '../results/run-table.js';
import type { Scenario } from '../scenario/scenario.js';
import { NO_DRIFT } from '../scenario/stress.js';
import { type RunOptions, runScenarios } from './pool.js';

/** A scenario of a run with what is known of it. */
export interface Stressed {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly exact: Expectation;
}

/** Pairs of replications for each drift where children depend on one another; fewer where the run has fewer. */
const REPLICATIONS = 100;

const NOBODY: ReadonlySet<string> = new Set();

/** The stress tests of all what-ifs against the first scenario that has something to say; `running` are their tables. */
export async function stressTests(
  run: readonly Stressed[],
  running: Promise<readonly RunTable[]>,
  options: RunOptions,
): Promise<StressTest[]> {
  let isOver = false;
  running.catch(() => {
    isOver = true;
  });
  const central = run.map(atMiddle);
  const [base, ...whatIfs] = central;
  if (base === undefined) return [];
  const exact = new ExactLives(central);
  const found = new Map<number, StressTest | null>();
  for (const [i, whatIf] of whatIfs.entries()) {
    if (interacts(base.model) || interacts(whatIf.model)) continue;
    const own = ownPolicies(base.scenario, whatIf.scenario) ?? NOBODY;
    const lives: LivesUnder = {
      base: (drift) => exact.of(base.scenario, drift, NOBODY),
      whatIf: (drift) =>
        drift.effect === 0 && isOnlyPolicies(base.scenario, whatIf.scenario)
          ? exact.of(base.scenario, drift, NOBODY)
          : exact.of(whatIf.scenario, drift, own),
      all: null,
    };
    const steps = stressTest({
      base: base.scenario,
      whatIf: whatIf.scenario,
      lives,
      replications: null,
      isAtMiddle: isDrawn(run[0]) || isDrawn(run[i + 1]),
    });
    let step = steps.next();
    while (step.done !== true) {
      // The threads get their next work in between.
      await nextTurn();
      if (isOver) return [];
      step = steps.next();
    }
    found.set(i, step.value);
  }
  const tables = await running;
  for (const i of whatIfs.keys()) {
    if (!found.has(i)) found.set(i, await simulatedTest(run, central, tables, i + 1, options));
  }
  return whatIfs.flatMap((_, i) => found.get(i) ?? []);
}

function isDrawn(stressed: Stressed | undefined): boolean {
  return stressed?.scenario.uncertain !== undefined;
}

/** With uncertain numbers at their middle. */
function atMiddle(stressed: Stressed): Stressed {
  const { uncertain, ...scenario } = stressed.scenario;
  if (uncertain === undefined) return stressed;
  return { ...stressed, scenario, exact: shownExpectation(stressed.model) };
}

/** Exact lives, each worked out once. */
class ExactLives {
  readonly #known = new Map<Scenario, Map<string, Lives | null>>();

  constructor(central: readonly Stressed[]) {
    for (const { scenario, model, exact } of central) {
      const lives = livesOf(model, NO_REPLICATIONS, exact);
      // Under no drift, whoever the policies belong to.
      const keys = [...new Set([NOBODY, new Set(scenario.policies.map(({ id }) => id))])].map((own) =>
        livesKey(scenario, NO_DRIFT, own),
      );
      this.#known.set(scenario, new Map(keys.map((key) => [key, lives])));
    }
  }

  of(scenario: Scenario, drift: Sizes, own: ReadonlySet<string>): Lives | null {
    const known = this.#known.get(scenario) ?? new Map<string, Lives | null>();
    const key = livesKey(scenario, drift, own);
    const before = known.get(key);
    if (before !== undefined) return before;
    const model = possibleModel(livingVariant(scenario, drift, own));
    const lives = model === null ? null : livesOf(model, NO_REPLICATIONS, shownExpectation(model));
    known.set(key, lives);
    return lives;
  }
}

/** The model of a scenario; null where its numbers can only together be seen to be impossible. */
function possibleModel(scenario: Scenario): Model | null {
  try {
    return compileModel(scenario);
  } catch (error) {
    if (error instanceof NegativeIntensity || error instanceof PrevalenceOutside || error instanceof ModelTooLarge) {
      return null;
    }
    throw error;
  }
}

/** The test of one what-if of which nothing is known exactly: every drift is simulated, with the luck of the run. */
async function simulatedTest(
  run: readonly Stressed[],
  central: readonly Stressed[],
  tables: readonly RunTable[],
  number: number,
  options: RunOptions,
): Promise<StressTest | null> {
  const [base, whatIf] = [central[0], central[number]];
  if (base === undefined || whatIf === undefined) return null;
  if (tables.some(({ replications }) => replications.length === 0)) return null;
  const own = ownPolicies(base.scenario, whatIf.scenario) ?? NOBODY;
  const replications = Math.min(REPLICATIONS, base.scenario.replications);
  const drifts = [NO_DRIFT, ...driftsOf(base.scenario, whatIf.scenario)];
  const lives = new Map<string, Lives | null>();
  const keyOf = (scenario: Scenario, drift: Sizes, whose: ReadonlySet<string>): string =>
    `${scenario === base.scenario ? 0 : 1} ${livesKey(scenario, drift, whose)}`;
  const wanted = drifts.flatMap((drift) => [
    { scenario: base.scenario, drift, whose: NOBODY },
    { scenario: whatIf.scenario, drift, whose: own },
  ]);
  const jobs = new Map<string, { readonly variant: Scenario; readonly model: Model }>();
  for (const { scenario, drift, whose } of wanted) {
    const key = keyOf(scenario, drift, whose);
    if (jobs.has(key) || lives.has(key)) continue;
    const variant = { ...livingVariant(scenario, drift, whose), replications };
    const model = possibleModel(variant);
    if (model === null) lives.set(key, null);
    else jobs.set(key, { variant, model });
  }
  const { onProgress: _, check: __, twins: ___, ...quietly } = options;
  const simulated = await runScenarios(
    [...jobs.values()].map(({ variant }) => variant),
    quietly,
  );
  for (const [i, [key, { model }]] of [...jobs].entries()) {
    const table = simulated[i] as RunTable;
    lives.set(key, table.failed.length > 0 ? null : livesOf(model, table, UNKNOWN_EXPECTATION));
  }
  const isAtMiddle = isDrawn(run[0]) || isDrawn(run[number]);
  const undrifted = (own_: Stressed, whose: ReadonlySet<string>): Lives | null =>
    lives.get(keyOf(own_.scenario, NO_DRIFT, whose)) ?? null;
  const few = [undrifted(base, NOBODY), undrifted(whatIf, own)] as const;
  const all = isAtMiddle
    ? few
    : ([
        livesOf(base.model, tables[0] as RunTable, UNKNOWN_EXPECTATION),
        livesOf(whatIf.model, tables[number] as RunTable, UNKNOWN_EXPECTATION),
      ] as const);
  if (all[0] === null || all[1] === null) return null;
  const steps = stressTest({
    base: base.scenario,
    whatIf: whatIf.scenario,
    lives: {
      base: (drift) => lives.get(keyOf(base.scenario, drift, NOBODY)) ?? null,
      whatIf: (drift) => lives.get(keyOf(whatIf.scenario, drift, own)) ?? null,
      all: { base: all[0], whatIf: all[1] },
    },
    replications,
    isAtMiddle,
  });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
