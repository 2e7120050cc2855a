/** `explain`: a figure taken apart adds up to itself, and its numbers stand where they are said to stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { shownExpectation } from '../../src/engine/expectation/expectation.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { findFigure, takeApart } from '../../src/results/figure.js';
import { MEASURES } from '../../src/results/forecast.js';
import { planSeries } from '../../src/results/series-plan.js';
import { decidingNumbers } from '../../src/scenario/deciding.js';
import { parseScenario } from '../../src/scenario/parse.js';
import { figureDa } from '../../src/text/da/figure.js';
import { figureEn } from '../../src/text/en/figure.js';
import {
  csvRows,
  emptyFolder,
  expectNoStack,
  NUMBERS_ONLY,
  results,
  run,
  scenarioFile,
  shipped,
  within,
} from './support.js';

const folder = emptyFolder();

describe('a figure taken apart', () => {
  const read = parseScenario('scenarios/taettere_opfoelgning.yaml', diskFiles);
  if (!read.ok) throw new Error('expected a scenario');
  const { scenario } = read;
  const model = compileModel(scenario);
  const layout = layoutOf(model);
  const exact = shownExpectation(model);
  const plans = planSeries(scenario, model, layout);

  test.each(plans.map((plan, i) => [`${plan.measure} ${plan.step}`, i] as const))('%s adds up to itself', (_, i) => {
    const plan = plans[i] as (typeof plans)[number];
    const { exact: whole, parts, rest } = takeApart(plan, plan.periods.length - 1, model, layout, exact);
    const sum = parts.reduce((all, { value }) => all + value, 0) + rest;
    expect(Math.abs(sum - (whole as number))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole as number)));
    // Children, child-years and money of steps are told apart wholly; only what policies cost is left over.
    const hasRest = plan.step === 'policies' || plan.step.startsWith('policies_') || plan.step === 'all';
    if (
      ['stock', 'full_year_equivalents', 'new_placements', 'transitions', 'expenditure_kr'].includes(plan.measure) &&
      !hasRest
    )
      expect(Math.abs(rest)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole as number)));
  });

  test('expenditure on residential homes in 2020 is child-years times 950,000 kr., and that of all is short by the four caseworkers only', () => {
    const of = (step: string) => {
      const found = findFigure(plans, { measure: 'expenditure_kr', step, group: 'all', period: '2020' });
      if (!found.ok) throw new Error(found.part);
      return takeApart(found.plan, found.at, model, layout, exact);
    };
    const [home] = of('institution').parts;
    expect((home?.value ?? 0) / (home?.childYears ?? 1)).toBeCloseTo(950_000, 3);
    expect(of('all').rest).toBeCloseTo(2_080_000, 3);
  });

  test('the numbers stand in the lines that are named', () => {
    const figure = { steps: new Set(['institution']), isMoney: true, isInflow: false, hasPolicyCosts: true };
    const numbers = decidingNumbers('scenarios/taettere_opfoelgning.yaml', diskFiles, figure);
    expect(new Set(numbers.map(({ role }) => role))).toEqual(
      new Set(['price', 'into', 'outOf', 'population', 'policy']),
    );
    for (const { place, value } of numbers) {
      const line = readFileSync(place.file, 'utf8').split('\n')[place.line - 1] ?? '';
      expect(line.replaceAll('_', '')).toContain(value);
    }
    expect(numbers.every(({ source }) => source !== '')).toBe(true);
  });

  test('who leaves a step does not decide who comes to it', () => {
    const figure = { steps: new Set(['institution', 'pleje']), isMoney: false, isInflow: true, hasPolicyCosts: false };
    const moves = decidingNumbers('scenarios/basis.yaml', diskFiles, figure).filter(
      ({ role }) => role !== 'population',
    );
    expect(moves.map(({ item }) => item)).toContain('hjemme > pleje');
    expect(moves.filter(({ item }) => /^(institution|pleje) >/.test(item))).toEqual([]);
  });
});

test('every measure that all scenarios have is defined in both languages', () => {
  for (const words of [figureDa, figureEn])
    expect(MEASURES.filter((measure) => words.definitions[measure] === undefined)).toEqual([]);
});

describe('explain', () => {
  test('of a result folder says what forecast.csv says, and what the policy does', async () => {
    const file = scenarioFile(
      folder,
      'a.yaml',
      `extends: ${shipped('taettere_opfoelgning')}\nname: A\nhorizon: { start: 2016-01, years: 3 }\n`,
    );
    const out = within(folder, 'out');
    await run(folder, ['run', file, '-n', '20', '-q', ...NUMBERS_ONLY, '--out', out]);
    const row = csvRows(results(out).get('forecast.csv')).find(
      ({ measure, step, period }) => measure === 'full_year_equivalents' && step === 'institution' && period === '2018',
    );
    const place = join(out, readdirSync(out)[0] as string);
    const { stdout, stderr } = await run(folder, [
      'explain',
      place,
      'full_year_equivalents/institution/2018',
      '--lang',
      'en',
    ]);
    expect(stderr).toBe('');
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain(`Expected: ${Number(row?.exact).toFixed(1)} child-years`);
    expect(said).toContain(
      `Simulated: ${Number(row?.mean).toFixed(1)} child-years on average; in 9 of 10 replications from ${Number(row?.p05).toFixed(1)}`,
    );
    expect(said).toMatch(/Without Tættere opfølgning: 3\d\.\d child-years; it makes a difference of -\d/);
    expect(said).toMatch(
      /scenarie-1-a\.yaml:\d+ hjemme > institution, perYear: smaa 0.0254, skole 0.0385, unge 0.0826 fitted: to stock targets/,
    );
  });

  test.each([
    [['--measure', 'expenditure'], 'der er intet mål "expenditure"; mente du expenditure_kr? Kendte er stock'],
    [['--step', 'heim'], 'der er intet trin "heim"'],
    [['--year', '2031'], 'der er ingen periode "2031"'],
    [['expenditure_kr//2020'], 'forventede et tal som mål/trin/periode'],
  ])("%j is the user's mistake", async (args, said) => {
    const outcome = await run(folder, ['explain', shipped('lille'), ...args]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(said);
    expectNoStack(outcome);
  });
});
