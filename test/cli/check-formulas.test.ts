/** What `check` says of formulas: as they were written, and numbers that can be worked out again. */
import { expect, test } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { compileModel } from '../../src/model/compile.js';
import { explain } from '../../src/results/explain/facts.js';
import { explanationLines } from '../../src/results/explain.js';
import { explainDa } from '../../src/text/da/explain.js';
import { explainEn } from '../../src/text/en/explain.js';
import type { ExplainWords } from '../../src/text/explain-words.js';
import { SMALL, scenarioOf } from '../scenario/support.js';

/** The explanation as one text whose lines are long enough that nothing is wrapped. */
function textOf(yaml: string, words: ExplainWords = explainDa): string {
  const scenario = scenarioOf(yaml);
  const model = compileModel(scenario);
  return explanationLines(explain(scenario, model, expectation(model)), [], words, 1000).join('\n');
}

const written = SMALL.replace('population:', 'parameters: { styrke: 0.3 }\npopulation:')
  .replace('perYear: 0.25', 'perYear: "0.25 * exp(-0.05 * stayMonths)"')
  .replace('store: 0.02 }', 'store: "0.01 + 0.001 * age" }')
  .replace('{ saarbar: 2.5 }', '{ saarbar: "2 + (year - 2016) / 9" }')
  .replace('multiply: 0.8', 'multiply: "1 - styrke * (age < 6)"');

test('parameters, and formulas with some of their values', () => {
  const text = textOf(written);
  expect(text).toContain('Parametre       styrke = 0,3.\n');
  expect(text).toContain(
    '  Fra trin 1 til 3, pr. barneår (6-17 år): 0.01 + 0.001 * age\n    age = 6: 0,0160; age = 11: 0,0210; age = 17: 0,0270\n',
  );
  expect(text).toContain(
    '  Fra trin 1 til 3, faktor for saarbar (0-22 år): 2 + (year - 2016) / 9\n    year = 2016: 2,00; year = 2025: 3,00\n',
  );
  expect(text).toContain(
    '  Fra trin 6 til 1, pr. barneår (0-22 år): 0.25 * exp(-0.05 * stayMonths)\n    stayMonths = 0: 0,250; stayMonths = 12: 0,137; stayMonths = 60: 0,0124\n',
  );
  expect(text).toContain(
    '  Tiltag, ganger med (0-22 år): 1 - styrke * (age < 6)\n    age = 0: 0,700; age = 11: 1,00; age = 22: 1,00\n',
  );
});

test('the policy names the formula, and what becomes of the moves', () => {
  const text = textOf(written);
  expect(text).toContain('Fra trin 3 til 6: ganges med formlen 1 - styrke * (age < 6)');
  expect(text).toContain('100 bliver 70 (0-5) og 100 bliver 100 (6-17)');
});

test('a stay that a formula cuts into 33 parts is told by ten of them', () => {
  const lines = textOf(written).split('\n');
  const first = lines.findIndex((line) => line.startsWith('Tid på trin 6'));
  const parts = lines.slice(first + 2, first + 12).map((line) => line.split(/\s{2,}/)[0]);
  expect(parts).toEqual(['0-1', '3-4', '6-7', '12-13', '18-19', '24-36', '36-48', '60-72', '84-96', '120-']);
  const months = Array.from({ length: 12 }, (_, i) => 250 * Math.exp(-0.05 * (36 + i)));
  const mean = months.reduce((sum, own) => sum + own, 0) / 12;
  expect(lines[first + 8]).toMatch(new RegExp(`^36-48\\s+${mean.toFixed(1).replace('.', ',')}$`));
});

test('that numbers change with the year is not denied', () => {
  expect(textOf(written)).toContain('Ingen ud over formlerne, hvor året (year) indgår.');
  expect(textOf(SMALL)).toContain('uden virkemidler gælder de samme tal i alle år');
});

test('nothing is said of formulas where there are none, and all of it is said in English too', () => {
  expect(textOf(SMALL)).not.toMatch(/Formler|Parametre/);
  expect(textOf(written, explainEn)).toContain('From step 1 to 3, per child-year (ages 6-17): 0.01 + 0.001 * age');
  expect(textOf(written, explainEn)).not.toContain('undefined');
});
