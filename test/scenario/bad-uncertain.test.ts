/** What is said of uncertain numbers that cannot be drawn, and of posterior files. */
import { describe, expect, test } from 'vitest';
import { SMALL, said, saidWith } from './support.js';

const UP = '{ from: hjemme, to: institution, perYear: 0.1 }';
const up = (law: string, value = '0.1'): string =>
  `{ from: hjemme, to: institution, perYear: { value: ${value}, uncertain: { ${law} } } }`;
const WHERE = /^a\.yaml:\d+:\d+ transitions\[1\]\.perYear/;

/** Everything that is said when the middle move is so uncertain. */
const saidOf = (law: string, value?: string): string[] => saidWith(UP, up(law, value));

describe('a distribution that can give an impossible number is refused where it stands', () => {
  test.each([
    ['normal: { sd: 0.05 }', undefined, /skal være >= 0, men kan blive trukket til -0,2.*lognormal/],
    ['lognormal: { sdLog: 9 }', undefined, /skal være <= \d+, men kan blive trukket til .*smallere/],
    ['normal: { sd: -1 }', undefined, /perYear\.uncertain\.normal\.sd: forventede et tal >= 0, fik -1/],
    ['lognormal: { sd: 0.1 }', undefined, /ukendt felt 'sd'; felterne er sdLog, from, to/],
    ['gamma: { sd: 0.1 }', '0', /fordelingen er for tal over 0, og tallet er 0/],
    ['lognormal: { sdLog: 0.1 }', '0', /fordelingen er for tal over 0, og tallet er 0/],
    ['beta: { sd: 0.1 }', '1.5', /beta er for andele mellem 0 og 1.*tallet er 1,5/],
    ['beta: { sd: 0.5 }', undefined, /sd skal være mindre end 0,3/],
    ['triangular: { from: 0.2, to: 0.3 }', undefined, /0,1, skal ligge mellem 0,2 og 0,3/],
    ['triangular: { from: 0.05 }', undefined, /mangler.*to|'to' mangler|to/],
    ['uniform: { from: 0.3, to: 0.05 }', undefined, /skal ligge mellem 0,3 og 0,05/],
    ['uniform: { from: -0.1, to: 0.3 }', undefined, /skal være >= 0, men kan blive trukket til -0,1/],
    ['normal: { sd: 0.1, from: 0.2 }', undefined, /skal ligge mellem 0,2 og \.\.\./],
    ['normal: { sd: 0.1 }, gamma: { sd: 0.1 }', undefined, /normal, lognormal.*normal og gamma/],
    ['', undefined, /normal, lognormal/],
    ['lognormal: { sdLog: 0.1 }', '"0.1 * 2"', /en formel kan ikke selv være usikker/],
  ])('{ %s } of %s', (law, value, words) => {
    const lines = saidOf(law, value);
    expect(lines.join('\n')).toMatch(words);
    expect(lines.every((line) => WHERE.test(line))).toBe(true);
  });

  test('but what is cut off, or too narrow to get there, is fine', () => {
    expect(saidOf('normal: { sd: 0.05, from: 0 }')).toEqual([]);
    expect(saidOf('normal: { sd: 0.005 }')).toEqual([]);
    expect(saidOf('uniform: { from: 0, to: 0.3 }')).toEqual([]);
  });

  test('a share that a draw would put above 1 is told to be beta', () => {
    const lines = saidWith(
      'policies:\n',
      'breakdowns:\n  - { from: institution, share: { value: 0.4, uncertain: { gamma: { sd: 0.3 } } } }\npolicies:\n',
    );
    expect(lines.join('\n')).toMatch(/breakdowns\[0\]\.share.*<= 1.*brug beta/);
  });

  test('whole numbers, the yardsticks of a run, and numbers that may have no source cannot be uncertain', () => {
    expect(saidWith('children: 900', 'children: { value: 900, uncertain: { gamma: { sd: 9 } } }')).toEqual([
      expect.stringMatching(/population\.children\.uncertain: dette tal kan ikke være usikkert/),
    ]);
    expect(saidWith('years: 10', 'years: { value: 10, uncertain: { gamma: { sd: 1 } } }').join()).toMatch(
      /horizon\.years/,
    );
    const stock = 'initial: { stock: { hjemme: { value: 9, uncertain: { uniform: { from: 5, to: 15 } } } } }\nsteps:\n';
    expect(saidWith('steps:\n', stock).join('\n')).toMatch(/initial\.stock/);
  });

  test('a parameter on which the population depends cannot be uncertain', () => {
    const lines = said(
      SMALL.replace('children: 900', 'children: "900 * k"').replace(
        'steps:\n',
        'parameters: { k: { value: 1, uncertain: { lognormal: { sdLog: 0.1 } } } }\nsteps:\n',
      ),
    );
    expect(lines.join('\n')).toMatch(/parameters\.k.*dette tal kan ikke være usikkert/);
  });

  test('shares that are drawn together have to be shares', () => {
    const birthdays = (shares: string): string[] =>
      saidWith('policies:\n', `birthdays:\n  18: { hjemme: { ${shares} } }\npolicies:\n`);
    expect(
      birthdays('institution: 0.7, hjemme: 0.5, uncertain: { dirichlet: { concentration: 9 } }').join('\n'),
    ).toMatch(/uncertain: dirichlet er for andele, der højst giver 1 tilsammen; de giver 1,2/);
    expect(birthdays('institution: 0.7, uncertain: { dirichlet: { size: 9 } }').join('\n')).toMatch(
      /ukendt felt 'size'/,
    );
    expect(birthdays('institution: 0.7, uncertain: { dirichlet: { concentration: 9 } }')).toEqual([]);
  });
});

describe('a posterior file', () => {
  const of = (csv: string, more = ''): string[] =>
    said(`${SMALL}posterior: { file: draws.csv${more} }\n`, { 'draws.csv': csv });

  test.each([
    ['hjemme>institutio\n0.1\n', /ingen tal i scenariet hedder 'hjemme>institutio'/],
    [
      'hjemme>institution\n0.1\nx\n',
      /^draws\.csv:3:1 \(a\.yaml:\d+ posterior\.file\): kolonnen 'hjemme>institution': forventede et tal, fik "x"/,
    ],
    [
      'hjemme>institution,unitCost:institution\n0.1,900000\n0.2\n',
      /^draws\.csv:3:1 .*rækken har 1 felter, men der er 2 navne/,
    ],
    ['hjemme>institution\n', /^draws\.csv:1:1 .*mindst én linje med tal/],
    ['hjemme>institution\n-0.1\n0.2\n', /kolonnen 'hjemme>institution' giver tallet -0,1; det skal være >= 0/],
    ['almen>hjemme\n0.1\n', /'almen>hjemme' er 2 tal/],
    ['hjemme>institution,transitions.hjemme>institution.perYear\n0.1,0.1\n', /er også i en tidligere kolonne/],
    ['population.children\n900\n', /ingen tal i scenariet hedder 'population.children'/],
  ])('%j', (csv, words) => {
    expect(of(csv).join('\n')).toMatch(words);
  });

  test('that is missing, or stated in two ways, or draws what is uncertain by itself', () => {
    expect(said(`${SMALL}posterior: { file: gone.csv }\n`).join()).toMatch(/gone\.csv/);
    expect(said(`${SMALL}posterior: { order: file }\n`).join()).toMatch(/posterior/);
    const twice = `${SMALL.replace(UP, up('gamma: { sd: 0.01 }'))}posterior: { columns: ["hjemme>institution"], rows: [[0.1]] }\n`;
    expect(said(twice).join()).toMatch(/transitions\.hjemme>institution\.perYear trækkes både her og i posterior/);
  });
});
