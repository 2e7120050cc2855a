import { describe, expect, test } from 'vitest';
import { emptyFolder, expectNoStack, run } from './support.js';

const folder = emptyFolder();
const COMMANDS = ['', 'run', 'check', 'trace', 'policies', 'case', 'trends', 'backtest', 'new', 'schema', 'help'];
const help = (command: string, ...more: string[]) =>
  run(folder, [...(command === '' ? [] : [command]), '--help', ...more]);

/** Words that only commander's own English help would say. */
const ENGLISH = /\b(usage|options?|arguments?|commands?|choices|default|display|show|file|folder)\b/i;
const DANISH = /[æøå]|\b(brug|tilvalg|kommando(er)?|standard|muligheder|vis|fil|mappe)\b/i;

describe.concurrent('help', () => {
  test.each(COMMANDS)('of "%s" is Danish when nobody asks for English', async (command) => {
    const { code, stdout, stderr } = await help(command);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Brug: /);
    expect(stdout).toContain('sprog: dansk (da) eller engelsk (en) (standard: da)');
    // Names of options and files are the same in every language.
    expect(stdout.replace(/--[a-z-]+|\bhelp\b/g, '')).not.toMatch(ENGLISH);
  });

  test.each(COMMANDS)('of "%s" is English throughout with --lang en', async (command) => {
    const { code, stdout } = await help(command, '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: /);
    expect(stdout.replace('<da|en>', '')).not.toMatch(DANISH);
  });

  test('on a command is the same by "help run" as by "run --help"', async () => {
    expect((await run(folder, ['help', 'run'])).stdout).toBe((await help('run')).stdout);
  });

  test('names every option of run with what it does without being given', async () => {
    const { stdout } = await help('run');
    for (const option of [
      '-n, --replications <N>',
      '--seed <TEKST>',
      '--threads <N>',
      '--out <MAPPE>',
      '--no-charts',
    ]) {
      expect(stdout).toContain(option);
    }
    expect(stdout).toContain('(standard: outputs)');
  });

  test.each([
    ['sim', 'npm run sim -- run'],
    ['npx', 'npx indsatstrappe run'],
  ])('started by %s shows examples that can be copied', async (event, called) => {
    const { stdout } = await run(folder, ['run', '--help'], { npm_lifecycle_event: event });
    expect(stdout).toContain(`Brug: ${called} [tilvalg] <filer...>`);
    expect(stdout).toContain(`  ${called} scenarios/basis.yaml`);
  });

  test('keeps to the width of a narrow screen', async () => {
    const { stdout } = await run(folder, ['run', '--help'], { COLUMNS: '60' });
    const [described = ''] = stdout.split('Eksempler:');
    for (const line of described.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });
});

/** What the user writes, and what they read in Danish and in English. */
const MISTAKES: readonly (readonly [string, string, string])[] = [
  ['rnu', 'Ukendt kommando: rnu. Mente du run?', 'Unknown command: rnu. Did you mean run?'],
  ['help rnu', 'Ukendt kommando: rnu. Mente du run?', 'Unknown command: rnu. Did you mean run?'],
  ['run', 'Der mangler noget efter kommandoen: <filer>.', 'Something is missing after the command: <files>.'],
  ['trace', 'Der mangler noget efter kommandoen: <fil>.', 'Something is missing after the command: <file>.'],
  ['check a b', 'For mange argumenter: kommandoen tager 1, fik 2.', 'Too many arguments: the command takes 1, got 2.'],
  ['run x --foo', 'Ukendt tilvalg: --foo.', 'Unknown option: --foo.'],
  ['run x --replicatons 3', 'Mente du --replications?', 'Did you mean --replications?'],
  ['run x --seed', 'Der mangler noget efter tilvalget --seed <TEKST>.', 'after the option --seed <TEXT>.'],
  [
    'run x -n 0',
    '--replications: forventede et helt tal fra 1 til 10 mio.',
    'expected a whole number from 1 to 10 million',
  ],
  ['run x -n abc', 'fik "abc"', 'got "abc"'],
  ['run x -n 1.000', 'skrevet uden punktum og komma, fik "1.000"', 'written without point or comma, got "1.000"'],
  ['run x --threads 0', '--threads: forventede et helt tal fra 1 til 256', 'from 1 to 256'],
  ['run x --threads 100000', 'fik "100000"', 'got "100000"'],
  ['trace x --replication -1', '--replication: forventede et helt tal fra 0', 'whole number from 0'],
];

describe.concurrent('a mistake on the command line', () => {
  test.each(MISTAKES)('"%s" is told in Danish, and in English by choice', async (line, danish, english) => {
    for (const [lang, expected] of [
      ['da', danish],
      ['en', english],
    ] as const) {
      const done = await run(folder, ['--lang', lang, ...line.split(' ')]);
      expect(done).toMatchObject({ code: 2, stdout: '' });
      expect(done.stderr).toContain(expected);
      expect(done.stderr.trim().split('\n')).toHaveLength(1);
      expectNoStack(done);
    }
  });

  test('a language that does not exist is refused', async () => {
    const done = await run(folder, ['run', 'x', '--lang', 'sv']);
    expect(done).toMatchObject({ code: 2, stderr: '--lang: forventede da eller en, fik "sv"\n' });
  });

  test('no command at all shows the help', async () => {
    const done = await run(folder, []);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('Kommandoer:');
  });
});
