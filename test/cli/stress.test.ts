/** The stress test from the command line to the files and back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvRows, emptyFolder, run, scenarioFile, shipped, within } from './support.js';

const folder = emptyFolder();
const WHAT_IF = scenarioFile(
  folder,
  'forslag.yaml',
  `extends: ${shipped('lille')}
name: Forslag
policies:
  - id: netvaerk
    name: Netværk
    start: 2017-01
    effects: [{ from: hjemme, to: pleje, multiply: 0.5, source: test }]
    costs: [{ name: Rådgiver, krPerYear: 10_000, kind: permanent, source: test }]
economy:
  stress:
    - { id: alt, name: Det hele på én gang, entries: 0.039, effect: 0.5, costs: 1.25, source: egne tal }
`,
);

async function made(name: string, ...args: string[]): Promise<{ readonly place: string; readonly screen: string }> {
  const out = within(folder, name);
  const all = ['run', shipped('lille'), WHAT_IF, '-n', '5', '--no-charts', '--no-workbook', '--out', out, ...args];
  const { code, stdout, stderr } = await run(folder, all);
  expect(code, stderr).toBe(0);
  return { place: join(out, readdirSync(out)[0] as string), screen: stdout.replace(/\s+/g, ' ') };
}

describe.concurrent('a run with a what-if', () => {
  test('says on the screen, in the report and in stress.csv what becomes of the business case, and is replayed', async () => {
    const { place, screen } = await made('with');
    expect(screen).toMatch(/Stresstest: Forslag mod Lille, tre børn \(mio\. kr\., 2019-p\/l; minus er en besparelse\)/);
    expect(screen).toMatch(/Større tilgang, 3,9 pct\. flere om året -?\d+,\d+ -?\d+,\d+ 20\d\d/);
    expect(screen).toContain('Virkemidlernes virkning på børnenes vej må højst være');
    const rows = csvRows(readFileSync(join(place, 'stress.csv')));
    expect(rows.map(({ drift }) => drift)).toEqual(
      [
        'none entries_up entries_down prices_up prices_down placements_up placements_down effect_half effect_late',
        'effect_short costs_up alt break_even_effect break_even_costs',
      ].flatMap((line) => line.split(' ')),
    );
    const cases = csvRows(readFileSync(join(place, 'business_case.csv')));
    const net = cases.find(({ line, refunding }) => line === 'net_present_value' && refunding === 'gross');
    expect(rows[0]).toMatchObject({ net_present_value_kr: net?.exact, mcse: '', prices: '2019', effect: '1' });
    expect(rows[11]).toMatchObject({
      name: 'Det hele på én gang',
      entries: '0.039',
      costs: '1.25',
      source: 'egne tal',
    });
    const report = readFileSync(join(place, 'rapport.html'), 'utf8');
    expect(report).toContain('id="stresstest"');
    expect(report).toContain('egne tal');
    const { stress } = JSON.parse(readFileSync(join(place, 'forecast.json'), 'utf8'));
    expect(String(stress[0].undrifted.netKr)).toBe(net?.exact);
    const { stdout, code } = await run(folder, ['replay', place, '-q', '--threads', '1']);
    expect(stdout).toContain('Det samme igen');
    expect(code).toBe(0);
  });

  test('leaves it out with --no-stress, and is replayed without it', async () => {
    const { place, screen } = await made('without', '--no-stress', '--lang', 'en');
    expect(screen).not.toContain('Stress test');
    expect(existsSync(join(place, 'stress.csv'))).toBe(false);
    expect(readFileSync(join(place, 'rapport.html'), 'utf8')).not.toContain('id="stresstest"');
    expect((await run(folder, ['replay', place, '-q'])).stdout).toContain('Det samme igen');
  });

  test('in which children share caseworkers simulates each drift, says with how many, and how sure that is', async () => {
    const text = `caseworkers:
  staff: 1
  weights: { hjemme: 1, pleje: 1 }
  effects: [{ from: hjemme, to: pleje, factor: { 1: 0.8, 3: 1.2 } }]
`;
    const shared = scenarioFile(folder, 'faelles.yaml', `extends: ${shipped('lille')}\nname: Fælles\n${text}`);
    const own = scenarioFile(
      folder,
      'faelles-forslag.yaml',
      readFileSync(WHAT_IF, 'utf8').replace(shipped('lille'), shared).replace('name: Forslag', 'name: Fælles forslag'),
    );
    const out = within(folder, 'shared');
    const { code, stdout, stderr } = await run(folder, [
      'run',
      shared,
      own,
      '-n',
      '8',
      '--no-charts',
      '--no-report',
      '--no-workbook',
      '--out',
      out,
    ]);
    expect(code, stderr).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Hver er simuleret med 8 forløb, de samme børn med samme held');
    const place = join(out, readdirSync(out)[0] as string);
    const rows = csvRows(readFileSync(join(place, 'stress.csv')));
    expect(rows.filter(({ drift }) => !drift?.startsWith('break_even')).every(({ mcse }) => Number(mcse) > 0)).toBe(
      true,
    );
    expect(rows.map(({ replications }) => replications)).toEqual(rows.map(() => '8'));
    const net = csvRows(readFileSync(join(place, 'business_case.csv'))).find(
      ({ line }) => line === 'net_present_value',
    );
    expect(Number(rows[0]?.net_present_value_kr)).toBeCloseTo(Number(net?.mean), 2);
    expect((await run(folder, ['replay', place, '-q'])).stdout).toContain('Det samme igen');
  });
});

test.each([
  ['{ id: a, name: A, entries: 0 }', 'economy.stress[0]: ændringen ændrer ingenting'],
  ['{ id: entries_up, name: A, entries: 0.1 }', "economy.stress[0].id: id'et 'entries_up' er brugt før"],
  ['{ id: a, name: A, effekt: 0.5 }', 'effect'],
  ['{ id: a, name: A, effect: 1.5 }', 'economy.stress[0].effect'],
  ['{ id: a, entries: 0.1 }', 'name'],
])('%s is refused with what is expected', async (item, said) => {
  const text = `extends: ${shipped('lille')}\neconomy: { stress: [${item}] }\n`;
  const { code, stderr } = await run(folder, ['check', scenarioFile(folder, 'fejl.yaml', text)]);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
