/** What `run` says about the money of a what-if: it adds up to the shown digit and fits the screen. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { paybackLine, withinLine } from '../../src/cli/case-tables.js';
import type { Payback } from '../../src/results/economy/payback.js';
import { cliDa } from '../../src/text/da/cli.js';
import { cliEn } from '../../src/text/en/cli.js';
import { csvRows, emptyFolder, NUMBERS_ONLY, results, run, shipped, within } from './support.js';

const folder = emptyFolder();
const WHAT_IF = ['run', shipped('basis'), shipped('taettere_opfoelgning'), '-n', '40', ...NUMBERS_ONLY];

/** The part of the screen from a heading on. */
const partFrom = (stdout: string, heading: string) => stdout.slice(stdout.indexOf(heading));

/** The numbers of the line that begins so, in the shown digits. */
function line(part: string, name: string): number[] {
  const found = part.match(new RegExp(`^${name} +(-?[\\d.,]+(?: +-?[\\d.,]+)*)$`, 'm'))?.[1] ?? '';
  return found.split(/ +/).map((cell) => Math.round(10 * Number(cell.replace(',', '.'))));
}

let danish = '';
let files = new Map<string, Buffer>();
beforeAll(async () => {
  const out = within(folder, 'da');
  danish = (await run(folder, [...WHAT_IF, '--out', out], { COLUMNS: '120' })).stdout;
  files = results(out);
});

describe('the business case on the screen', () => {
  test('adds up to the shown digit in every year, and over the years', () => {
    const part = partFrom(danish, 'Business case: Tættere opfølgning mod Basis');
    const [saved, costs, change] = ['Effektiviseringer', 'Omkostninger', 'Samlet varig ændring'].map((name) =>
      line(part, name),
    ) as [number[], number[], number[]];
    const [implementation, total, cumulated] = [
      'Implementering, service',
      'Samlet økonomisk påvirkning',
      'Kumuleret',
    ].map((name) => line(part, name)) as [number[], number[], number[]];
    expect(costs).toEqual(new Array(9).fill(21));
    expect(change).toEqual(saved.map((kr, i) => kr + (costs[i] as number)));
    expect(total).toEqual(change.map((kr, i) => kr + (implementation[i] as number)));
    let sum = 0;
    expect(cumulated).toEqual(total.map((kr) => (sum += kr)));
  });

  test('shows the total of each year as business_case.csv has it, rounded, and cumulated the sum of what is shown', () => {
    const rows = csvRows(files.get('business_case.csv')).filter(({ line }) => line === 'total');
    // The policy begins in 2017; nothing differs before.
    const rounded = rows.map(({ mean }) => Math.round(Number(mean) / 1e5)).slice(1);
    const shown = partFrom(danish, 'Business case');
    expect(line(shown, 'Samlet økonomisk påvirkning')).toEqual(rounded);
    let sum = 0;
    expect(line(shown, 'Kumuleret')).toEqual(rounded.map((own) => (sum += own)));
  });

  test('says when it is paid back, and what it is worth', () => {
    expect(danish).toMatch(/Betalt tilbage senest i 20\d\d i .+ forløb \(tilbagebetalingstid \d år\)/);
    expect(danish).toMatch(/Nutidsværdi 2016-2025: -\d+,\d \(-\d+,\d; -?\d+,\d\) mio\. kr\. ved 3,5 pct\. om året\./);
  });

  test('fits 80 columns without a year in a block of its own, in English too', async () => {
    const { stdout } = await run(folder, [...WHAT_IF, '--lang', 'en', '--out', within(folder, 'en')], {
      COLUMNS: '80',
    });
    const part = partFrom(stdout, 'Business case: Tættere opfølgning against Basis');
    expect(Math.max(...part.split('\n').map((own) => own.length))).toBeLessThanOrEqual(80);
    expect(part.match(/^Cumulated /gm)).toHaveLength(1);
    expect(part).toContain('Paid back by the end of 20');
  });

  test('of a scenario that differs in nothing is one sentence', async () => {
    const same = join(folder, 'same.yaml');
    writeFileSync(same, `extends: ${shipped('lille')}\nname: Det samme\n`);
    const { stdout } = await run(folder, [
      'run',
      shipped('lille'),
      same,
      '-n',
      '2',
      ...NUMBERS_ONLY,
      '--out',
      within(folder, 'same'),
    ]);
    expect(partFrom(stdout, 'Business case').trimEnd()).toMatch(
      /^Business case: Det samme mod (?:.|\n)*?\n\nIngen forskel i udgifter\.$/m,
    );
  });

  test('is not there without a what-if', async () => {
    const { stdout } = await run(folder, [
      'run',
      shipped('lille'),
      '-n',
      '2',
      ...NUMBERS_ONLY,
      '--out',
      within(folder, 'one'),
    ]);
    expect(stdout).not.toContain('Business case');
  });
});

test('a scenario that states a budget year shows its budget: the steps add up to what is spent in all, in shown digits', async () => {
  const budget = join(folder, 'form.yaml');
  writeFileSync(budget, 'economy: { budgetYear: 2018, discountRates: { 1: 0.03, 5: 0.02 } }\n');
  const out = within(folder, 'form');
  const { stdout } = await run(
    folder,
    ['run', shipped('enkeltsager'), '--with', budget, '--with', 'takstloft', '-n', '20', ...NUMBERS_ONLY, '--out', out],
    { COLUMNS: '80' },
  );
  const part = partFrom(stdout, 'Budget og overslagsår');
  expect(part).toMatch(/^ +2018 +2019 +2020 +2021$/m);
  const steps = ['Tidligt forebyggende', 'Støttende i hjemmet', 'Netværkspleje', 'Plejefamilie', 'Børne- og ungehjem'];
  const parts = [...steps, 'Efterværn, døgn', 'Efterværn, kontaktperson'].map((name) => line(part, name));
  const all = line(part, 'Udgifter i alt, før refusion');
  expect(parts[0]).toHaveLength(4);
  expect(all).toEqual(all.map((_, year) => parts.reduce((sum, own) => sum + (own[year] as number), 0)));
  const [refund, net] = [line(part, 'Refusion'), line(part, 'Udgifter efter refusion')];
  expect(net).toEqual(all.map((kr, year) => kr + (refund[year] as number)));
  expect(part).toMatch(/^Forskel til grundlaget, efter refusion( +-\d+,\d){4}$/m);
  expect(stdout.replace(/\n/g, ' ')).toContain('ved 3,0 pct. om året, 2,0 pct. om året fra år 5.');
  expect(stdout).toMatch(/^Før refusion:$(?:.|\n)*^Efter refusion:$/m);
  expect(stdout).toMatch(/^Udgifter før refusion, mio\. kr\., i\s+alt/m);
});

test('a what-if that changes nothing but the refund says so, and shows what is left after it', async () => {
  const refund = join(folder, 'refusion.yaml');
  writeFileSync(
    refund,
    `extends: ${shipped('enkeltsager')}\nname: Mere refusion\neconomy: { refund: { source: test, thresholds: { 2016: [{ above: 400_000, share: 0.75 }] } } }\n`,
  );
  const { stdout, stderr } = await run(folder, [
    ...['run', shipped('enkeltsager'), refund, '-n', '5', ...NUMBERS_ONLY],
    ...['--out', within(folder, 'refund')],
  ]);
  const part = partFrom(stdout, 'Business case: Mere refusion');
  expect(part, stderr).toMatch(/før\srefusion[\s\S]*Ingen forskel i udgifter\.\n\nEfter refusion:\n\n/);
  const saved = line(part, 'Effektiviseringer');
  expect(Math.max(...saved)).toBeLessThan(0);
  expect(part).toContain('Betalt tilbage');
});

test('check says what has been adopted, and rates of discount that are not the usual one', async () => {
  const budget = join(folder, 'check.yaml');
  writeFileSync(
    budget,
    'economy: { budgetYear: 2018, budget: { 2018: 92_500_000, net: true }, discountRates: { 1: 0.03, 5: 0.02 } }\n',
  );
  const { stdout } = await run(folder, ['check', shipped('basis'), '--with', budget]);
  expect(stdout).toContain('Vedtaget budget efter refusion (i 2019-priser): 92.500.000 kr. i 2018.');
  expect(stdout).toContain('Budgettet vises fra 2018 og tre overslagsår frem.');
  expect(stdout).toContain('Nutidsværdier regnes med 3 pct. om året og 2 pct. om året fra år 5.');
  const english = await run(folder, ['check', shipped('basis'), '--with', budget, '--lang', 'en']);
  expect(english.stdout).toContain('Adopted budget after refund (in 2019 prices): 92,500,000 kr. in 2018.');
  expect((await run(folder, ['check', shipped('basis')])).stdout).not.toMatch(/Vedtaget budget|Nutidsværdi/);
});

test('a budget in the prices of its own year is, in current prices, the budget that was adopted', async () => {
  const own = join(folder, 'own-prices.yaml');
  const budget = '{ 2017: { value: 92_000_000, priceLevel: 2017, source: budget } }';
  writeFileSync(
    own,
    `extends: ${shipped('enkeltsager')}\nname: Egne priser\neconomy: { show: { prices: current }, budget: ${budget} }\n`,
  );
  const { stdout } = await run(folder, ['run', own, '-n', '2', ...NUMBERS_ONLY, '--out', within(folder, 'own-prices')]);
  const part = partFrom(stdout, 'Holder budgettet?').replace(/\s+/g, ' ');
  expect(part).toContain('løbende priser, før refusion)');
  expect(part).toMatch(/ 2017 92,0 /);
});

test('a stated budget is held against every scenario that has it, at 0 pct. and at 10 too', async () => {
  const budget = join(folder, 'budget.yaml');
  writeFileSync(budget, 'economy: { budget: { 2017: 60_000_000, 2018: 200_000_000 } }\n');
  const out = within(folder, 'budget');
  const { stdout } = await run(folder, [
    'run',
    shipped('basis'),
    '--with',
    budget,
    '-n',
    '20',
    ...NUMBERS_ONLY,
    '--out',
    out,
  ]);
  const part = partFrom(stdout, 'Holder budgettet?');
  expect(part).toMatch(/^2017 +60,0 +0 +\d+,\d +\d+,\d$/m);
  expect(part).toMatch(/^2018 +200,0 +100 +- +0,0$/m);
  expect(part).toMatch(/^2017-2018 +260,0 +\d+ /m);
  expect(csvRows(results(out).get('budget_holds.csv')).map(({ period }) => period)).toEqual([
    '2017',
    '2018',
    '2017-2018',
  ]);
});

describe('payback in words', () => {
  const payback = (within: number[]): Payback => {
    const half = within.findIndex((share) => share >= 0.5);
    const medianYears = half < 0 ? Number.POSITIVE_INFINITY : half + 1;
    return { firstYear: 2017, within, medianYears, never: 1 - (within.at(-1) as number) };
  };
  const inDanish = (...within: number[]) => paybackLine(payback(within), 1000, 2016 + within.length, cliDa);

  test('names the year by which half, and the year by which most of the futures are paid back', () => {
    expect(inDanish(0, 0.1, 0.62, 0.84, 1)).toBe(
      'Betalt tilbage senest i 2019 i 6 af 10 forløb (tilbagebetalingstid 3 år), senest i 2020 i 8 af 10 forløb.',
    );
  });

  test('says how many are never paid back within the horizon', () => {
    expect(inDanish(0, 0.5, 0.75)).toBe(
      'Betalt tilbage senest i 2018 i 5 af 10 forløb (tilbagebetalingstid 2 år); i 3 af 10 forløb aldrig inden for horisonten (til og med 2019).',
    );
    expect(inDanish(0, 0.1, 0.2)).toBe(
      'Betalt tilbage senest i 2019 i 2 af 10 forløb; i 8 af 10 forløb aldrig inden for horisonten (til og med 2019).',
    );
    expect(inDanish(0, 0, 0)).toBe(
      'Betales ikke tilbage i noget forløb: aldrig inden for horisonten (til og med 2019).',
    );
  });

  test('never says all or none where it is not quite so', () => {
    expect(inDanish(0, 0.999)).toContain(
      'i næsten alle forløb (tilbagebetalingstid 2 år); i næsten ingen forløb aldrig',
    );
    expect(inDanish(0.97, 1)).toContain('i 97 af 100 forløb');
    expect(inDanish(1)).toBe('Betalt tilbage senest i 2017 i alle forløb (tilbagebetalingstid 1 år).');
  });

  test('says how likely three, five and ten years are, as far as the horizon goes', () => {
    const within = (years: number[], n = 1000) => withinLine(payback(years), n, cliDa);
    expect(within([0, 0.001, 0.004, 0.01, 0.456])).toBe(
      'Sandsynlighed for, at det er betalt tilbage inden for 3 år: <1 pct.; 5 år: 46 pct.',
    );
    expect(within([0, 0.1, 0, 0.2])).toBe('Sandsynlighed for, at det er betalt tilbage inden for 3 år: 0 pct.');
    expect([within([0.2, 0.5]), within([0, 0, 0, 0]), within([0, 0, 1], 1)]).toEqual([null, null, null]);
  });

  test('tells one future as one', () => {
    expect(paybackLine(payback([0, 1]), 1, 2018, cliDa)).toBe('Betalt tilbage i 2018 (tilbagebetalingstid 2 år).');
    expect(paybackLine(payback([0, 0]), 1, 2018, cliEn)).toBe(
      'Never paid back within the horizon (to the end of 2018).',
    );
    expect(paybackLine(payback([1]), 1, 2017, cliEn)).toBe('Paid back in 2017 (payback time 1 year).');
  });
});
