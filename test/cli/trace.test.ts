import { describe, expect, test } from 'vitest';
import { emptyFolder, outcome, run, shipped, start } from './support.js';

const folder = emptyFolder();
const lille = shipped('lille');

describe.concurrent('trace', () => {
  test('without a child lists the children who come on the ladder, and says how to follow one', async () => {
    const { code, stdout } = await run(folder, ['trace', lille]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Lille, tre børn, forløb 0\n\d børn kommer på trappen i dette forløb\./);
    expect(stdout).toMatch(/ {2}Barn \d, født [a-z]+ \d{4}: .+ > .+/);
    expect(stdout).toContain('--child NUMMER');
  });

  test('shows the stays of a child one after the other, each beginning where the last ended', async () => {
    const list = JSON.parse((await run(folder, ['trace', lille, '--json'])).stdout) as {
      number: number;
      stays: { start: number; end: number }[];
    }[];
    const child = list.find(({ stays }) => stays.length > 1);
    expect(child).toBeDefined();
    const { code, stdout } = await run(folder, ['trace', lille, '--child', String(child?.number)]);
    expect(code).toBe(0);
    const dates = [...stdout.matchAll(/\b\d{2}-\d{2}-\d{4}\b/g)].map(([date]) => date);
    // The first stay may have begun before the horizon; then it has only an end.
    const fromSecond = dates.slice(dates.length % 2 === 0 ? 1 : 0, -1);
    expect(fromSecond).toHaveLength(2 * ((child?.stays.length ?? 0) - 1));
    for (let i = 0; i < fromSecond.length; i += 2) expect(fromSecond[i]).toBe(fromSecond[i + 1]);
  });

  test('tells the numbers that there are, of children and of replications', async () => {
    expect(await run(folder, ['trace', lille, '--child', '99'])).toMatchObject({
      code: 2,
      stderr: '--child: børnene i befolkningen har numrene 1 til 6, fik 99\n',
    });
    expect(await run(folder, ['trace', lille, '--replication', '1000'])).toMatchObject({
      code: 2,
      stderr: '--replication: filen har 1.000 forløb, som har numrene 0 til 999; fik 1000\n',
    });
  });

  test('another seed gives other lives', async () => {
    const [usual, other] = await Promise.all([
      run(folder, ['trace', lille, '--json']),
      run(folder, ['trace', lille, '--json', '--seed', 'andet']),
    ]);
    expect(other.stdout).not.toBe(usual.stdout);
  });

  test.each([
    ['trace', shipped('basis')],
    ['schema', '--lang=en'],
    ['run', lille, '--json', '--no-charts'],
  ])('"%s" says nothing when its reader closes the pipe early', async (...args) => {
    const program = start(folder, args);
    const done = outcome(program);
    program.stdout.destroy();
    const { code, stderr } = await done;
    expect(code).toBe(0);
    expect(stderr.replace(/^Resultaterne ligger i .*\n$/, '')).toBe('');
  });
});
