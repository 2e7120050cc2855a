import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  emptyFolder,
  NUMBERS_ONLY,
  outcome,
  type Program,
  run,
  scenarioFile,
  shipped,
  start,
  within,
} from './support.js';

const folder = emptyFolder();

/** With a warning, which is told when the files are read: what follows is the work, however slow the machine is. */
function doubtful(base: string): string {
  return scenarioFile(
    folder,
    `${base}-doubtful.yaml`,
    `extends: ${shipped(base)}\nname: Tvivlsom\ntransitions:\n  - { from: pleje, to: hjemme, perYear: 60 }\n`,
  );
}
const small = doubtful('lille');
const large = doubtful('hele_landet');

function firstWord(program: Program): Promise<unknown> {
  return new Promise((resolve) => program.stderr.once('data', resolve));
}

describe.skipIf(process.platform === 'win32').concurrent('Ctrl-C', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('stops the simulation at once and leaves nothing (%s)', async (signal) => {
    const out = join(folder, `out-${signal}`);
    const program = start(folder, ['run', large, '-n', '4000', '--threads', '1', '--out', out]);
    const done = outcome(program);
    await firstWord(program);
    await after(300);
    const began = performance.now();
    program.kill(signal);
    const { code, stdout, stderr } = await done;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('Afbrudt. Ingenting er skrevet.');
    // A second is promised on a quiet machine; a hang is what this tells from it.
    expect(performance.now() - began).toBeLessThan(8000);
    expect(existsSync(out)).toBe(false);
  });

  test('while pictures are drawn leaves all files or none, never some', async () => {
    const whole = within(folder, 'whole');
    expect((await run(folder, ['run', small, '-n', '5', '-q', '--out', whole])).code).toBe(0);
    const names = readdirSync(join(whole, readdirSync(whole)[0] as string));
    for (const wait of [200, 500, 800, 1100]) {
      const out = join(folder, `out-${wait}`);
      const program = start(folder, ['run', small, '-n', '5', '--out', out]);
      const done = outcome(program);
      await firstWord(program);
      await after(wait);
      program.kill('SIGINT');
      const { code } = await done;
      const left = existsSync(out) ? readdirSync(out) : [];
      if (code === 130) expect(left).toEqual([]);
      else {
        expect(code).toBe(0);
        expect(left).toHaveLength(1);
        expect(readdirSync(join(out, left[0] as string))).toEqual(names);
      }
    }
  });

  test('two runs of the same name at once leave one whole folder', async () => {
    const out = within(folder, 'at-once');
    const args = ['run', shipped('lille'), '-n', '2', '--threads', '1', ...NUMBERS_ONLY, '-q', '--out', out];
    for (let round = 0; round < 2; round++) {
      const both = await Promise.all([run(folder, args), run(folder, args), run(folder, args)]);
      expect(both).toEqual(both.map(() => ({ code: 0, stdout: '', stderr: '' })));
    }
    expect(readdirSync(out)).toHaveLength(1);
    expect(readdirSync(join(out, readdirSync(out)[0] as string)).sort()).toEqual(
      [
        'about.json',
        'budget.csv',
        'cost_change.csv',
        'forecast.csv',
        'forecast.json',
        'ladder.csv',
        'scenarie-1-lille.yaml',
      ].sort(),
    );
  });
});
