/** `case`: København's HA01, whose tables 1-3 are printed in the proposal. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, expectNoStack, type Outcome, run, scenarioFile } from './support.js';

const HA01 = join(resolve(import.meta.dirname, '../..'), 'scenarios/cases/ha01.yaml');
const folder = emptyFolder();

/** Tables 1-3 as they are printed (København, bilag 3, 2016), 1,000 kr.; blanks are 0. */
const PRINTED = {
  1: [
    ['Effektiviseringer', 'Service', '0 -14.500 -16.200 -16.200 -16.200'],
    ['Omkostninger', 'Service', '0 9.900 10.100 10.100 10.100'],
    ['Samlet varig ændring', '', '0 -4.600 -6.100 -6.100 -6.100'],
    ['Implementering af pilotprojekt Åbent Hus', 'Service', '0 100 0 0 0'],
    ['Kompetenceudvikling', 'Service', '0 800 600 400 0'],
    ['Etablering af familieværelser', 'Anlæg', '4.000 0 0 0 0'],
    ['Samlede implementeringsomkostninger', '', '4.000 900 600 400 0'],
    ['Samlet økonomisk påvirkning', '', '4.000 -3.700 -5.500 -5.700 -6.100'],
    // Not printed, but what payback is made of.
    ['Kumuleret', '', '4.000 300 -5.200 -10.900 -17.000'],
  ],
  2: [
    ['Færre købte pladser', 'Service', '-5.600 -5.600 -5.600 -5.600'],
    ['Udvikling på grund af tættere opfølgning med familierne', 'Service', '-5.400 -5.400 -5.400 -5.400'],
    ['Færre visitationer til midlertidige botilbud pga. tættere opfølgning', 'Service', '-1.300 -1.700 -1.700 -1.700'],
    ['Færre døgnanbringelser som følge af familieværelser', 'Service', '-2.200 -3.500 -3.500 -3.500'],
    ['Opnormering af medarbejdere mv. ifm. Åbent Hus', 'Service', '1.800 1.800 1.800 1.800'],
    ['Opnormering af medarbejdere ifm. tættere opfølgning', 'Service', '4.600 4.600 4.600 4.600'],
    ['Opnormering af personale ifm. familieværelser', 'Service', '800 1.000 1.000 1.000'],
    ['Udvidelse af familie- og netværkspleje', 'Service', '2.700 2.700 2.700 2.700'],
    ['Varige ændringer totalt', '', '-4.600 -6.100 -6.100 -6.100'],
  ],
  3: [
    ['Implementering af pilotprojekt Åbent Hus', 'Service', '0 100 0 0 0 100'],
    ['Kompetenceudvikling', 'Service', '0 800 600 400 0 1.800'],
    ['Etablering af familieværelser', 'Anlæg', '4.000 0 0 0 0 4.000'],
    ['Investeringer totalt', '', '4.000 900 600 400 0 5.900'],
  ],
} as const;

/** The lines of a printed table with names and numbers one space apart; a name in several lines is one. */
function tableOf(stdout: string, table: number): string[] {
  const from = stdout.slice(stdout.indexOf(`Tabel ${table}.`));
  const body = from.split('\n\n')[1] ?? '';
  const [, ...lines] = body.split('\n');
  // A line without numbers goes on below.
  const whole = lines.join('\n').replace(/([^\d\n])\n {2}(?=\S)/g, '$1 ');
  return whole.split('\n').map((line) => line.replace(/ +/g, ' ').trim());
}

let shown: Outcome;
beforeAll(async () => {
  shown = await run(folder, ['case', HA01], { COLUMNS: '120' });
});

describe('HA01', () => {
  test.each([1, 2, 3] as const)('table %i is the printed one to the last digit', (table) => {
    const expected = PRINTED[table].map((cells) => cells.filter((cell) => cell !== '').join(' '));
    expect(tableOf(shown.stdout, table)).toEqual(expected);
  });

  test('is paid back in 2018, after three years, as it says itself', () => {
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toContain('Betalt tilbage i 2018 (tilbagebetalingstid 3 år).');
  });

  test('the years of the tables are those that are printed', () => {
    const years = [...shown.stdout.matchAll(/^ +Område +(.*)$/gm)].map((match) => match[1]?.split(/ +/).join(' '));
    expect(years).toEqual(['2016 2017 2018 2019 2020', '2017 2018 2019 2020', '2016 2017 2018 2019 2020 I alt']);
  });

  test('reads in English, and within 80 columns', async () => {
    const { stdout } = await run(folder, ['case', HA01, '--lang', 'en'], { COLUMNS: '80' });
    expect(stdout).toContain('Paid back in 2018 (payback time 3 years).');
    expect(stdout).toMatch(/^Cumulated +4,000 +300 +-5,200 +-10,900 +-17,000$/m);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

test('a case that is never paid back says so; one that saves nothing has no break-even', async () => {
  const text = readFileSync(HA01, 'utf8').replace(/ {2}- name: .*\n {4}kind: efficiency\n.*\n/g, '');
  const { stdout, code } = await run(folder, ['case', scenarioFile(folder, 'dyr.yaml', text)]);
  expect(code).toBe(0);
  expect(stdout).toContain('Betales aldrig tilbage inden for horisonten (til og med 2020).');
  expect(stdout.replace(/\n/g, ' ')).toContain('der spares intet, så ingen virkning er nok');
});

test('a mistake is told with its place, without the inside of the program', async () => {
  const bad = scenarioFile(folder, 'bad.yaml', readFileSync(HA01, 'utf8').replace('2017: 100_000', '2027: 100_000'));
  const outcome = await run(folder, ['case', bad]);
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toMatch(/bad\.yaml:42:11 lines\[8\]\.kr\.2027: året 2027 ligger uden for årene 2016 til 2020/);
  expectNoStack(outcome);
});
