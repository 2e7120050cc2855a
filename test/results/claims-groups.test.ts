/**
 * The shipped groups of children (`scenarios/grupper/`): who comes on the ladder more often is another question than how
 * many come. KORA's vulnerable children (VIVE 2020, bilagstabel 2.1) and those with a psychiatric diagnosis (6-byernes
 * faktaark 2023).
 */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { fixedNumber } from '../../src/model/formulas.js';
import { countOrigins } from '../../src/results/explain/origins.js';
import { parseScenario } from '../../src/scenario/parse.js';
import { REST_GROUP, type Scenario } from '../../src/scenario/scenario.js';
import { describeProblem } from '../../src/text/problems.js';
import { exactFigures, laidOn } from '../support/virkemidler.js';

/** How many times as often as the rest children of the group come to each step, as the files say. */
const TIMES = {
  saarbare: { group: 'saarbar', share: 0.097, forebyggende: 3, hjemme: 6, netvaerk: 10, pleje: 10, institution: 10 },
  diagnoser: { group: 'diagnose', share: 0.052, forebyggende: 2, hjemme: 4, netvaerk: 3, pleje: 3, institution: 3 },
} as const;
const NAMES = ['saarbare', 'diagnoser'] as const;
const STEPS = ['forebyggende', 'hjemme', 'netvaerk', 'pleje', 'institution'] as const;
/** What a factor of six decimals may be off by. */
const NOT_STATED = { value: Number.NaN, source: '' };
const ROUNDING = 1e-6;

function entries(scenario: Scenario) {
  return STEPS.flatMap((to) =>
    scenario.transitions
      .filter((one) => one.from === 'almen' && one.to === to)
      .map((transition) => ({ to, transition })),
  );
}

describe.each(NAMES)('%s', (name) => {
  const { group, share, ...times } = TIMES[name];
  const scenario = laidOn('basis', { groups: [name] });

  test.each(['basis', 'hele_landet'])('is right on %s, without so much as a warning', (base) => {
    const laid = { paths: [`scenarios/grupper/${name}.yaml`], strength: null };
    const result = parseScenario(`scenarios/${base}.yaml`, diskFiles, laid);
    const said = [...(result.ok ? [] : result.problems), ...result.warnings];
    expect(said.map((problem) => describeProblem(problem, 'da'))).toEqual([]);
  });

  test('every number says where it comes from', () => {
    expect(countOrigins(scenario).unsourced).toBe(0);
  });

  test('children of the group come on the ladder more often, and everybody together as often as in the base', () => {
    expect(scenario.groups.map(({ id, share: own }) => [id, own.value])).toEqual([
      [REST_GROUP, 1 - share],
      [group, share],
    ]);
    const [own, rest] = [group, REST_GROUP].map((id) =>
      entries(scenario).map(({ transition }) => fixedNumber(transition.groupFactors[id] ?? NOT_STATED)),
    );
    expect(own).toHaveLength(STEPS.length);
    for (const [i, step] of STEPS.entries()) {
      const [factor, others] = [own?.[i] ?? 0, rest?.[i] ?? 0];
      expect(Math.abs(factor - times[step] * others)).toBeLessThan(times[step] * ROUNDING);
      expect(Math.abs(share * factor + (1 - share) * others - 1)).toBeLessThan(ROUNDING);
    }
  });

  test('the arithmetic in the source of each factor is right', () => {
    for (const { to, transition } of entries(scenario)) {
      const factor = transition.groupFactors[group] ?? NOT_STATED;
      const { source } = factor;
      const value = fixedNumber(factor);
      const rest = (1 / (1 + share * (times[to] - 1))).toFixed(6);
      expect(source).toContain(`assumption`);
      expect(source).toContain(
        `Rest 1 / (1 + ${share} x ${times[to] - 1}) = ${rest}; group ${times[to]} x ${rest} = ${value.toFixed(6)}`,
      );
      expect(source).toContain(`${share} x ${value.toFixed(6)} + ${(1 - share).toFixed(3)} x ${rest} = 1`);
    }
  });

  test('nothing else than who comes on the ladder is changed', () => {
    const basis = laidOn('basis');
    // The source of a transition moves to its numbers when something is laid over it.
    const without = ({ transitions }: Scenario) =>
      transitions.map(({ groupFactors: _, source: _moved, ...other }) => other);
    expect(without(scenario)).toEqual(without(basis));
    expect(scenario.transitions.filter(({ groupFactors }) => Object.keys(groupFactors).length > 0)).toHaveLength(5);
  });
});

test.each([NAMES, [...NAMES].reverse()])(
  '%s and %s each work out the rest by themselves, so they cannot be laid on together',
  (...names) => {
    const laid = { paths: names.map((name) => `scenarios/grupper/${name}.yaml`), strength: null };
    const result = parseScenario('scenarios/basis.yaml', diskFiles, laid);
    const said = (result.ok ? [] : result.problems).map((problem) => describeProblem(problem, 'da'));
    const [below, above] = names.map((name) => TIMES[name].group);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      new RegExp(
        `grupper/${names[1]}.yaml:\\d+:5 population.groups.${above}: gruppen '${above}' kan ikke lægges oven på gruppen '${below}'`,
      ),
    );
  },
);

/** How far a step may be from the base: chosen, and room for those of the group who are on the ladder already. */
const NEAR = 0.05;

/** The greatest relative distance of a step's stock from the base's, at any of the first `months` month ends. */
function distance(scenario: Scenario, months: number): number {
  const [basis, own] = [laidOn('basis'), scenario].map(exactFigures);
  const off = STEPS.flatMap((step) => {
    const stocks = own?.('stock', step) ?? [];
    return (basis?.('stock', step) ?? []).slice(0, months).map((stock, i) => Math.abs((stocks[i] ?? 0) / stock - 1));
  });
  return Math.max(...off);
}

/** The share of the full-year equivalents on placements that are children of the group, in the first year. */
function shareOfPlaced(scenario: Scenario, group: string): number {
  const figures = exactFigures(scenario);
  const [all, own] = ['all', group].map((who) => figures('full_year_equivalents', 'placement', who)[0] ?? Number.NaN);
  return (own ?? 0) / (all ?? 0);
}

describe('vulnerable children', () => {
  const saarbare = laidOn('basis', { groups: ['saarbare'] });

  test('are no more cases than the base has, all ten years', () => {
    expect(distance(saarbare, 120)).toBeLessThan(NEAR);
  });

  test('are a tenth of the children, but four in ten of those placed', () => {
    expect(shareOfPlaced(saarbare, 'saarbar')).toBeGreaterThan(0.4);
    expect(shareOfPlaced(saarbare, 'saarbar')).toBeLessThan(0.45);
  });

  test('are as common among the placed as among all where they come no more often', () => {
    const equal = STEPS.map((to) => `{ from: almen, to: ${to}, byGroup: { saarbar: 1, rest: 1 } }`).join(', ');
    const same = laidOn('basis', { groups: ['saarbare'], text: `transitions: [${equal}]` });
    // Children are whole: 97 of 1,000 of every birth month cannot be had, so the share is that of the cohorts.
    const figures = exactFigures(same);
    const [all, own] = ['all', 'saarbar'].map((who) => figures('full_year_equivalents', 'almen', who)[0] ?? 0);
    expect(shareOfPlaced(same, 'saarbar')).toBeCloseTo((own ?? 0) / (all ?? 1), 3);
  });

  test('a municipality with a larger share has more cases, if that is all that is different', () => {
    const langeland = laidOn('basis', {
      groups: ['saarbare'],
      text: 'population: { groups: { saarbar: { share: { value: 0.161, source: test } } } }',
    });
    const placed = (scenario: Scenario) => exactFigures(scenario)('full_year_equivalents', 'placement')[0] ?? 0;
    // Of step 3, by which most come: 0.161 x 4.04 + 0.839 x 0.673 = 1.215.
    expect(placed(langeland) / placed(saarbare)).toBeGreaterThan(1.15);
    expect(placed(langeland) / placed(saarbare)).toBeLessThan(1.35);
  });

  test('the table of municipalities has the factors that keep the mean, and the average is the one in the file', () => {
    const [header, ...rows] = readFileSync('scenarios/data/saarbare_boern.csv', 'utf8').trim().split('\n');
    expect(header).toBe(
      'kommune,andel_saarbare,rest_trin_2,saarbar_trin_2,rest_trin_3,saarbar_trin_3,rest_trin_4_6,saarbar_trin_4_6,kilde',
    );
    for (const row of rows) {
      const [share = 0, ...factors] = row.split(',').slice(1, 8).map(Number);
      for (const [i, times] of [3, 6, 10].entries()) {
        const rest = 1 / (1 + share * (times - 1));
        expect([row, factors[2 * i], factors[2 * i + 1]]).toEqual([
          row,
          Number(rest.toFixed(6)),
          Number((times * rest).toFixed(6)),
        ]);
      }
    }
    const average = rows
      .find((row) => row.startsWith('Gennemsnitlig'))
      ?.split(',')
      .slice(2, 8)
      .map(Number);
    const inFile = ['forebyggende', 'hjemme', 'pleje'].flatMap((step) =>
      [REST_GROUP, 'saarbar'].map(
        (id) => entries(saarbare).find(({ to }) => to === step)?.transition.groupFactors[id]?.value,
      ),
    );
    expect(average).toEqual(inFile);
    expect(rows).toHaveLength(12);
  });
});

describe('children with a diagnosis', () => {
  const diagnoser = laidOn('basis', { groups: ['diagnoser'] });
  const [trend] = diagnoser.trends;
  const perYear = trend?.growth.kind === 'perYear' ? trend.growth.rate.value : Number.NaN;

  test('become 35 per cent more in ten years, as from 2013 to 2023', () => {
    const years = readFileSync('scenarios/data/diagnoser.csv', 'utf8').trim().split('\n').slice(1);
    const [before = 0, after = 0] = years.map((row) => Number(row.split(',')[1]));
    expect([before, after]).toEqual([54130, 73220]);
    expect(perYear).toBe(Number(((after / before) ** 0.1 - 1).toFixed(4)));
    expect((1 + perYear) ** 10).toBeCloseTo(1.35, 2);
    // Of 1.149 mio. 0-17-year-olds, three years of growth after 2013.
    expect((before * (1 + perYear) ** 3) / 1.149e6).toBeCloseTo(TIMES.diagnoser.share, 3);
  });

  test('are no more cases than the base has in the first year, nor later if they did not become more', () => {
    expect(distance(diagnoser, 12)).toBeLessThan(NEAR);
    const still = laidOn('basis', { groups: ['diagnoser'], text: 'trends: [{ id: diagnoser, perYear: 0 }]' });
    expect(distance(still, 120)).toBeLessThan(NEAR);
  });

  test('make more cases year by year, though no one else comes more often', () => {
    const figures = exactFigures(diagnoser);
    const hjemme = (group: string) => figures('full_year_equivalents', 'hjemme', group);
    for (let year = 1; year < 10; year++) {
      expect(hjemme('diagnose')[year]).toBeGreaterThan(hjemme('diagnose')[year - 1] ?? 0);
      expect(Math.abs((hjemme(REST_GROUP)[year] ?? 0) / (hjemme(REST_GROUP)[0] ?? 1) - 1)).toBeLessThan(0.005);
    }
    expect(shareOfPlaced(diagnoser, 'diagnose')).toBeGreaterThan(2 * TIMES.diagnoser.share);
  });
});
