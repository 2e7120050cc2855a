/** Any small scenario: what the laws of the engine must hold for. */

import fc from 'fast-check';
import { compileGrid } from '../../src/model/grid.js';
import { firstMonthOf } from '../../src/model/start.js';
import type {
  AgeBand,
  Arrival,
  Birthday,
  Breakdown,
  ByAge,
  DurationFactor,
  Group,
  Initial,
  Population,
  Scenario,
  Sourced,
  Step,
  Transition,
  Trend,
} from '../../src/scenario/scenario.js';
import { LEAVE, REST_GROUP } from '../../src/scenario/scenario.js';
import { ages, numbers, placements, policiesOf, some, UNIVERSAL } from './random-policies.js';
import { byMonths, move, onePrice, quantity, scenario, sourced, sourcedRecord, step } from './scenarios.js';

const STEPS = [
  step('hjemme', 'home_based', 100_000, 3),
  step('pleje', 'placement', 400_000, 5),
  step('institution', 'placement', 900_000, 6),
  step('eftervaern', 'aftercare', 200_000, 7),
];
const BANDS: readonly AgeBand[] = [
  { id: 'smaa', fromAge: 0, toAge: 5 },
  { id: 'skole', fromAge: 6, toAge: 11 },
  { id: 'store', fromAge: 12, toAge: 20 },
];

/** Factors by months on the step, or since a placement: none, one for all time, or several. */
const byTime = fc.oneof(
  fc.constant([]),
  fc
    .tuple(fc.subarray([1, 3, 6, 13]), fc.array(fc.constantFrom(0, 0.5, 1, 3), { minLength: 5, maxLength: 5 }))
    .map(([edges, factors]) => byMonths(...[...edges, null].map((to, i) => [to, factors[i] as number] as const))),
);

/** Intensities often zero, sometimes many moves a year. */
const perYear = fc.oneof(fc.constant(0), numbers(6));

const FORMULAS = [
  '0.3 + 0.1 * age',
  '6 <= age < 15 ? 2 : 0',
  'year < 2018 ? 0.4 : 1.2',
  'max(0, 1.5 - stayMonths / 20)',
  '0.2 * (1 + (year - 2016) / 10) * (age + 1) * exp(-0.1 * stayMonths)',
] as const;

/** In one of eight scenarios formulas: for one transition, a group's factor, all breakdowns and the first effects. */
const formulas = fc.oneof(
  { weight: 7, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.nat(20),
      text: fc.constantFrom(...FORMULAS),
      ofGroup: fc.constantFrom(null, '1 + age / 10', 'stayMonths < 5 ? 2 : 0.5'),
      share: fc.constantFrom(null, 'min(1, 0.05 * age)', '1 / (1 + stayMonths)', 'year < 2017 ? 0.2 : 0.6'),
      ofEffects: fc.constantFrom(null, ...FORMULAS),
    }),
  },
);

/** The texts of some formulas; null: there stays a number. */
interface Formulas {
  /** Number of the transition. */
  readonly at: number;
  readonly text: string;
  readonly ofGroup: string | null;
  readonly share: string | null;
  readonly ofEffects: string | null;
}

function withFormulas(what: Scenario, formulas: Formulas | null): Scenario {
  if (formulas === null) return what;
  const { at, text, ofGroup, share, ofEffects } = formulas;
  const everyAge = (formula: string): ByAge => ({ kind: 'everyAge', value: quantity(formula) });
  return {
    ...what,
    transitions: what.transitions.map((own, i) =>
      i === at % what.transitions.length
        ? {
            ...own,
            perYear: everyAge(text),
            groupFactors: ofGroup === null ? own.groupFactors : { [REST_GROUP]: quantity(ofGroup) },
          }
        : own,
    ),
    breakdowns: what.breakdowns.map((own) => (share === null ? own : { ...own, share: everyAge(share) })),
    // A detection's value is a number; so are those of prices here.
    policies: what.policies.map((policy) => ({
      ...policy,
      effects: policy.effects.map((own, i) =>
        i === 0 && ofEffects !== null && own.relativeRisk === null && own.target.kind !== 'unitCost'
          ? { ...own, value: quantity(ofEffects) }
          : own,
      ),
    })),
  };
}

function transitionsOf(steps: readonly string[], groups: readonly string[]): fc.Arbitrary<Transition[]> {
  const pairs = steps.flatMap((from) => [...steps, LEAVE].filter((to) => to !== from).map((to) => ({ from, to })));
  const intensity = fc.oneof(perYear, fc.record({ smaa: perYear, skole: perYear, store: perYear }));
  const factors = fc.dictionary(fc.constantFrom(...groups), numbers(4), { maxKeys: 2 });
  return fc
    .oneof(fc.subarray(pairs, { minLength: 1 }), fc.subarray(pairs, { minLength: Math.ceil(pairs.length / 2) }))
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map(({ from, to }) =>
          fc
            .tuple(intensity, factors, byTime)
            .map(([rate, by, durationFactors]) => ({ ...move(from, to, rate, by), durationFactors })),
        ),
      ),
    );
}

function groupsOf(named: readonly number[]): Group[] {
  const rest = 1 - named.reduce((sum, share) => sum + share, 0);
  return [
    { id: REST_GROUP, share: sourced(rest) },
    ...named.map((share, i) => ({ id: `gruppe${i + 1}`, share: sourced(share) })),
  ];
}

function birthdaysOf(steps: readonly string[]): fc.Arbitrary<Birthday[]> {
  const helped = steps.filter((id) => id !== UNIVERSAL);
  const moves = fc
    .subarray(helped)
    .chain((from) =>
      fc.tuple(
        ...from.map((id) =>
          fc
            .tuple(fc.constantFrom(...helped), fc.constantFrom(0, 0.4, 0.7, 1))
            .map(([to, share]) => [id, sourcedRecord({ [to]: share })] as const),
        ),
      ),
    )
    .map((rows) => Object.fromEntries(rows));
  return fc
    .tuple(fc.subarray([6, 15, 18, 20, 23]), fc.array(moves, { minLength: 5, maxLength: 5 }))
    .map(([birthdays, rules]) => birthdays.map((age, i) => ({ age, moves: rules[i] ?? {} })));
}

function arrivalsOf(steps: readonly string[], groups: readonly string[]): fc.Arbitrary<Arrival[]> {
  const one = fc.record({
    to: fc.constantFrom(...steps),
    perYear: fc.double({ min: 0, max: 20, noNaN: true }).map(sourced),
    ages,
    group: fc.constantFrom(...groups),
  });
  return fc
    .array(one, { maxLength: 2 })
    .map((list) => list.map(({ ages: { fromAge, toAge }, ...rest }, i) => ({ id: `a${i}`, ...rest, fromAge, toAge })));
}

const populations: fc.Arbitrary<Population> = fc.oneof(
  fc.nat(400).map((children): Population => ({ kind: 'constant', children0to17: sourced(children) })),
  fc
    .tuple(
      fc.constantFrom(17, 22, 24),
      fc.array(fc.array(fc.nat(30), { minLength: 25, maxLength: 25 }), { minLength: 1, maxLength: 4 }),
    )
    .map(
      ([maxAge, rows]): Population => ({
        kind: 'table',
        file: 'test.csv',
        area: '',
        source: 'test',
        years: rows.map((_, i) => 2016 + i),
        maxAge,
        children: rows.map((row) => row.slice(0, maxAge + 1)),
        masked: null,
      }),
    ),
);

function initialsOf(steps: readonly string[], hasPopulation: boolean): fc.Arbitrary<Initial> {
  const helped = steps.filter((id) => id !== UNIVERSAL);
  const shares = fc.subarray(helped).map((chosen) => sourcedRecord(Object.fromEntries(chosen.map((id) => [id, 0.15]))));
  const children = fc.nat(30).map(sourced);
  const stock = fc.record({ step: fc.constantFrom(...helped), children, group: fc.constant(REST_GROUP), ages });
  return fc.oneof(
    fc.constant<Initial>({ kind: 'steadyState' }),
    fc.nat(6).map((years): Initial => ({ kind: 'burnIn', years: years + 1 })),
    shares.map((chosen): Initial => ({ kind: 'shares', shares: chosen })),
    // A stock must fit into the population, which a random one seldom does: stated stocks come without one.
    ...(hasPopulation
      ? []
      : [
          fc
            .array(stock, { maxLength: 3 })
            .map(
              (rows): Initial => ({ kind: 'stock', stock: rows.map(({ ages: of, ...row }) => ({ ...row, ...of })) }),
            ),
        ]),
  );
}

/** Some moves out of placements are unplanned: no transition is concerned twice. */
function breakdownsOf(steps: readonly Step[]): fc.Arbitrary<Breakdown[]> {
  const share = fc.constantFrom(0, 0.2, 0.5, 0.5, 1);
  const one = (from: string): fc.Arbitrary<Breakdown> =>
    fc.record({
      from: fc.constant([from]),
      to: some([...steps.map(({ id }) => id), LEAVE]),
      share: fc.oneof(
        share.map((every) => ({ kind: 'everyAge' as const, value: sourced(every) })),
        fc
          .record({ smaa: share, skole: share, store: share })
          .map((values) => ({ kind: 'byBand' as const, values: sourcedRecord(values) })),
      ),
    });
  return fc
    .oneof(fc.constant([]), some(placements(steps)))
    .chain((chosen) => fc.tuple(...chosen.map(one)))
    .map((entries) => [...entries]);
}

function trendsOf(steps: readonly string[], groups: readonly string[]): fc.Arbitrary<Trend[]> {
  const growth: fc.Arbitrary<Trend['growth']> = fc.oneof(
    fc.constantFrom(-0.3, 0.1).map((rate) => ({ kind: 'perYear' as const, rate: sourced(rate) })),
    fc.constant({ kind: 'byYear' as const, factors: sourcedRecord({ 2015: 1, 2018: 2 }) }),
  );
  const one = fc
    .record({
      from: fc.subarray([...steps], { minLength: 1 }),
      to: fc.subarray([...steps], { minLength: 1 }),
      growth,
      ages,
      groups: fc.subarray([...groups], { minLength: 1 }),
    })
    .map(({ ages: of, ...rest }) => ({ id: 't', ...rest, ...of }));
  return fc.array(one, { maxLength: 1 });
}

/** A step whose price is by age band, and other for the last group. */
function pricedBy(own: Step, groups: readonly string[], [byBand, factor]: readonly [boolean, number]): Step {
  const last = groups.at(-1) ?? REST_GROUP;
  const unitCostFactors = factor === 1 ? {} : sourcedRecord({ [last]: factor });
  if (!byBand) return { ...own, unitCostFactors };
  const kr = onePrice(own);
  const values = sourcedRecord({ smaa: kr / 2, skole: kr, store: 2 * kr });
  return { ...own, unitCostFactors, unitCostKrPerYear: { kind: 'byBand', values } };
}

/** A step whose price depends on the time on it, with something paid once; the universal step stays as it is. */
function pricedByStay(own: Step, byStay: readonly DurationFactor[], once: Sourced | null): Step {
  if (own.kind === 'universal') return own;
  const both = { ...own, startCostKr: once, endCostKr: once };
  return byStay.length === 0 ? both : { ...both, unitCostByDuration: byStay };
}

/** Numbers in the table of intensities from which on a scenario is not taken: it is compiled again for every law. */
const LARGE = 40_000;

function isSmall(what: Scenario): boolean {
  const { epochCount, ageClassCount, profileCount, situations } = compileGrid(what, firstMonthOf(what));
  return epochCount * ageClassCount * profileCount * situations.count * what.transitions.length < LARGE;
}

/** Scenarios with everything in them, some 0-400 children and 1-4 years. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    helped: fc.subarray(STEPS, { minLength: 1 }),
    named: fc.constantFrom([], [0.1], [0.5], [0.02, 0.3]),
    population: populations,
    startMonth: fc.integer({ min: 1, max: 12 }),
    years: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(1000).map(String),
  })
  .chain(({ helped, named, population, startMonth, years, seed }) => {
    const steps = [step(UNIVERSAL, 'universal', 1_000), ...helped];
    const ids = steps.map(({ id }) => id);
    const groups = groupsOf(named);
    const groupIds = groups.map(({ id }) => id);
    const kinds = { steps, groups: groupIds };
    const hasPopulation = population.kind === 'table' || population.children0to17.value > 0;
    return fc
      .record({
        transitions: transitionsOf(ids, groupIds),
        birthdays: birthdaysOf(ids),
        arrivals: arrivalsOf(ids, groupIds),
        initial: initialsOf(ids, hasPopulation),
        trends: trendsOf(ids, groupIds),
        rePlacement: byTime,
        breakdowns: breakdownsOf(steps),
        policies: policiesOf(kinds),
        formulas,
        priced: fc.tuple(fc.boolean(), fc.constantFrom(0, 1, 1.5)),
        byStay: fc.oneof(fc.constant([]), byTime),
        once: fc.constantFrom(0, 0, 5_000).map((kr) => (kr === 0 ? null : sourced(kr))),
      })
      .map(({ formulas: written, priced, byStay, once, ...parts }) =>
        withFormulas(
          scenario({
            steps: steps.map((own) => pricedByStay(pricedBy(own, groupIds, priced), byStay, once)),
            groups,
            population,
            ageBands: BANDS,
            horizon: { startYear: 2016, startMonth, years },
            seed,
            ...parts,
          }),
          written,
        ),
      )
      .filter(isSmall);
  });
