/** `tornado`, `grid` and `sobol`: which numbers matter, on a small municipality. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SMALL } from '../scenario/support.js';
import { csvRows, emptyFolder, expectNoStack, results, run, scenarioFile } from './support.js';

function folder(): string {
  const own = emptyFolder();
  scenarioFile(own, 'a.yaml', SMALL);
  scenarioFile(own, 'b.yaml', SMALL.replace('name: Lille', 'name: Nyt').replace('multiply: 0.8', 'multiply: 0.5'));
  return own;
}

test('a tornado is a table, a chart and a file, the same bytes on any number of threads', async () => {
  const own = folder();
  const args = ['tornado', 'a.yaml', 'b.yaml', '--vary', 'unitCost:institution', 'almen>hjemme=0.9:1.1'];
  const done = await run(own, [...args, '--threads', '2'], { COLUMNS: '120' });
  expect(done.code, done.stderr).toBe(0);
  expect(done.stdout).toContain('Hvad betyder mest for forskellen? Nyt mod Lille');
  expect(done.stdout).toContain('Betyder intet for tallet: unitCost:institution.');
  const files = results(join(own, 'outputs'));
  expect([...files.keys()].sort()).toEqual([
    'about.json',
    'rapport.md',
    'tornado-2.png',
    'tornado-2.svg',
    'tornado.csv',
    'tornado.png',
    'tornado.svg',
  ]);
  const rows = csvRows(files.get('tornado.csv'));
  expect(rows.map(({ measure, number }) => `${measure} ${number}`)).toEqual([
    'expenditure_kr unitCost:institution',
    'expenditure_kr almen>hjemme',
    'full_year_equivalents unitCost:institution',
    'full_year_equivalents almen>hjemme',
  ]);
  expect(rows[0]).toMatchObject({ low: '760000', high: '1140000', range: 'assumed', mcse_at_low: '', prices: '2019' });
  const before = [...files.values()];
  await run(own, [...args, '--threads', '1', '-q']);
  expect([...results(join(own, 'outputs')).values()]).toEqual(before);
});

test('every mistake of what is asked is told in the words of the user, and nothing is written', async () => {
  const own = folder();
  const refusals: readonly (readonly [args: readonly string[], ...told: string[]])[] = [
    [
      ['a.yaml', '--vary', 'hjemme>instution', 'unitCost:hjemme=2:1', 'x=1', 'tilgang'],
      '--vary: forventede TAL, TAL=fra:til eller TAL=-20%:+20%; fik "x=1"',
      '"unitCost:hjemme": fra skal være mindre end til',
      'der er intet tal, der hedder "hjemme>instution"; mente du hjemme>institution?',
      'der er intet tal, der hedder "tilgang"',
    ],
    [
      ['a.yaml', '--vary', 'hjemme>institution=-1:2000', 'unitCost:hjemme=-5:1'],
      'hjemme>institution kan ikke være -1:',
      'hjemme>institution kan ikke være 2.000:',
      'a.yaml:14:47 transitions[1].perYear: forventede et tal >= 0, fik -1',
      'unitCost:hjemme kan ikke være -5:',
    ],
    [
      ['a.yaml', '--outcome', 'expenditure_kr/all/2031', 'stok/institution/end'],
      '--outcome: der er ingen periode "2031"; mente du 2021? Kendte er',
      '--outcome: der er intet mål "stok"; mente du stock?',
    ],
    [
      ['a.yaml', '--outcome', 'stok/institution/end', '--vary', 'tilgang'],
      '--outcome: der er intet mål "stok"; mente du stock?',
      'der er intet tal, der hedder "tilgang"',
    ],
    [
      ['a.yaml', 'b.yaml', 'a.yaml'],
      'angiv et scenarie, eller et grundlag og ét scenarie mere (fil eller --with); fik 3',
    ],
    [['a.yaml', '--range', '200'], '--range: forventede procent over 0 og højst 100, fx 20; fik "200"'],
  ];
  for (const [args, ...told] of refusals) {
    const done = await run(own, ['tornado', ...args]);
    expect(done.code, done.stderr).toBe(2);
    for (const text of told) expect(done.stderr).toContain(text);
    expectNoStack(done);
  }
  expect(existsSync(join(own, 'outputs')) ? readdirSync(join(own, 'outputs')) : []).toEqual([]);
});

test('where the uncertainty comes from is a table, a chart and a file; of a certain file there is an overview instead', async () => {
  const own = folder();
  const law = SMALL.replace('unitCost: 950_000', 'unitCost: { value: 950_000, uncertain: { normal: { sd: 50_000 } } }');
  scenarioFile(
    own,
    'u.yaml',
    law.replace('unitCost: 180_000', 'unitCost: { value: 180_000, uncertain: { normal: { sd: 20_000 } } }'),
  );
  const done = await run(own, ['sobol', 'u.yaml', '--samples', '16', '--outcome', 'expenditure_kr', '--threads', '2']);
  expect(done.code, done.stderr).toBe(0);
  expect(done.stdout).toMatch(/unitCost:institution +\d+ pct\. +\d+ til \d+ +\d+ pct/);
  expect(done.stdout).toContain('Regnet ud 96 gange uden simulering');
  // Expenditure is a sum over prices.
  expect(done.stdout.replace(/\s+/g, ' ')).toContain(
    'hver for sig for 100 pct. af udsvinget; 0 pct. kommer af samspil',
  );
  expect([...results(join(own, 'outputs')).keys()].sort()).toEqual([
    'about.json',
    'rapport.md',
    'sobol.csv',
    'sobol.png',
    'sobol.svg',
  ]);
  const certain = await run(own, ['sobol', 'a.yaml']);
  expect(certain.code).toBe(2);
  expect(certain.stderr).toContain('filen siger ikke, at nogen af tallene er usikre');
  const morris = await run(own, ['sobol', 'a.yaml', '--morris', '--trajectories', '2', '--out', 'm', '--lang', 'en']);
  expect(morris.code, morris.stderr).toBe(0);
  expect(morris.stdout).toContain('Which of many numbers matter? Lille');
  const rows = csvRows(results(join(own, 'm')).get('morris.csv'));
  const price = rows.find(({ measure, number }) => measure === 'full_year_equivalents' && number === 'unitCost:hjemme');
  expect(price).toMatchObject({ mu: '0', mu_star: '0', sigma: '0', effects: '2' });
  const mixed = await run(own, ['sobol', 'u.yaml', '--vary', 'unitCost:hjemme']);
  expect(mixed.stderr).toContain('--vary, --range og --trajectories hører til --morris');
});

test('two numbers at once are a table, a chart and a file; a value that the field does not take is told', async () => {
  const own = folder();
  const x = ['--x', 'unitCost:hjemme=100000:200000:3'];
  const done = await run(own, [
    'grid',
    'a.yaml',
    'b.yaml',
    ...x,
    '--y',
    'hjemme>institution=-50%:+50%:2',
    '--threads',
    '1',
  ]);
  expect(done.code, done.stderr).toBe(0);
  expect(done.stdout).toContain('To tal på én gang: Nyt mod Lille');
  expect(done.stdout).toMatch(/hjemme>institution \\ unitCost:hjemme +100\.000 +150\.000 +200\.000\n0,05 /);
  expect(done.stdout).toContain('Forskellen er under nul i hele tabellen.');
  const files = results(join(own, 'outputs'));
  expect([...files.keys()].sort()).toEqual(['about.json', 'grid.csv', 'grid.png', 'grid.svg', 'rapport.md']);
  const rows = csvRows(files.get('grid.csv'));
  expect(rows.map((row) => [row.x, row.y])).toEqual([
    ['100000', '0.05'],
    ['150000', '0.05'],
    ['200000', '0.05'],
    ['100000', '0.15000000000000002'],
    ['150000', '0.15000000000000002'],
    ['200000', '0.15000000000000002'],
  ]);
  const refused = await run(own, ['grid', 'a.yaml', ...x, '--y', 'hjemme>institution=-1:1:2', '--out', 'no']);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('unitCost:hjemme 100.000, hjemme>institution -1 kan ikke bruges sammen:');
  expect(refused.stderr).toContain('transitions[1].perYear: forventede et tal >= 0, fik -1');
  const missing = await run(own, ['grid', 'a.yaml', '--x', 'unitCost:hjemme']);
  expect(missing.stderr).toContain('--x: forventede TAL=fra:til eller TAL=fra:til:antal');
  expect(missing.stderr).toContain('angiv --y');
  expect(existsSync(join(own, 'no'))).toBe(false);
  scenarioFile(own, 'same.yaml', SMALL.replace('name: Lille', 'name: Samme'));
  const y = ['--y', 'hjemme>institution=-50%:+50%:2'];
  const same = await run(own, ['grid', 'a.yaml', 'same.yaml', ...x, ...y, '--no-charts', '--threads', '1']);
  expect(same.stdout).toContain('Forskellen er nul i hele tabellen');
});
