/** The commands about what matters: what they are called and what they take. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { decisionsDa } from '../text/da/decisions.js';
import { gridDa } from '../text/da/grid.js';
import { sobolDa } from '../text/da/sobol.js';
import { decisionsEn } from '../text/en/decisions.js';
import { gridEn } from '../text/en/grid.js';
import { sobolEn } from '../text/en/sobol.js';
import type { CommandTools } from './command-tools.js';
import { percentage, seedText, wholeNumber } from './option-values.js';
import type { Language } from './output.js';
import { laidOn, type OverlayFlags } from './overlays.js';

/** What commander leaves of the options that all of them have. */
interface Given extends OverlayFlags {
  readonly outcome?: readonly string[];
  readonly replications?: number;
  readonly seed?: string;
  readonly threads: number;
  readonly out: string;
  readonly charts: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

interface SobolGiven extends Given {
  readonly samples: number;
  readonly morris?: boolean;
  readonly trajectories?: number;
  readonly range?: number;
  readonly vary?: readonly string[];
}

export function addDecisionCommands(tools: CommandTools): void {
  const { lang, signal, finish, addExamples, words } = tools;
  const own = lang === 'da' ? decisionsDa : decisionsEn;

  const tornado = decisionCommand('tornado', own.commands.tornado, tools)
    .option(`--vary <${own.placeholders.range}...>`, own.options.vary)
    .option('--range <N>', own.options.range, percentage(own.badPercent), 20)
    .action(async (files: string[], flags: Given & { readonly vary?: readonly string[]; readonly range: number }) => {
      const { tornadoCommand } = await import('./tornado.js');
      const laid = laidOn(files[0] as string, flags, words);
      finish(
        await tornadoCommand(
          files,
          laid,
          { ...shared(flags, lang), vary: flags.vary ?? [], range: flags.range },
          signal,
        ),
      );
    });
  addExamples(tornado, words, own.examples.tornado);

  const ofGrid = lang === 'da' ? gridDa : gridEn;
  const grid = decisionCommand('grid', ofGrid.command, tools)
    .option(`--x <${ofGrid.placeholder}>`, ofGrid.options.x)
    .option(`--y <${ofGrid.placeholder}>`, ofGrid.options.y)
    .action(async (files: string[], flags: Given & { readonly x?: string; readonly y?: string }) => {
      const { gridCommand } = await import('./grid.js');
      const laid = laidOn(files[0] as string, flags, words);
      finish(
        await gridCommand(files, laid, { ...shared(flags, lang), x: flags.x ?? null, y: flags.y ?? null }, signal),
      );
    });
  addExamples(grid, words, ofGrid.examples);

  const ofSobol = lang === 'da' ? sobolDa : sobolEn;
  const sobol = decisionCommand('sobol', ofSobol.command, tools)
    .option('--samples <N>', ofSobol.options.samples, wholeNumber('--samples', 16, 1_000_000, words), 128)
    .option('--morris', ofSobol.options.morris)
    .option('--trajectories <N>', ofSobol.options.trajectories, wholeNumber('--trajectories', 2, 100_000, words))
    .option(`--vary <${own.placeholders.range}...>`, own.options.vary)
    .option('--range <N>', own.options.range, percentage(own.badPercent))
    .action(async (files: string[], flags: SobolGiven) => {
      const { sobolCommand } = await import('./sobol.js');
      const laid = laidOn(files[0] as string, flags, words);
      const { samples, morris = false, trajectories = null, range = null, vary = [] } = flags;
      const given = { ...shared(flags, lang), samples, morris, trajectories, range, vary };
      finish(await sobolCommand(files, laid, given, signal));
    });
  addExamples(sobol, words, ofSobol.examples);
}

/** A command with the arguments and options that all of them have. */
function decisionCommand(name: string, description: string, tools: CommandTools): Command {
  const { lang, add, withOverlays, words, most } = tools;
  const { options, placeholders, argumentNames } = words;
  const own = lang === 'da' ? decisionsDa : decisionsEn;
  return withOverlays(add(name, description), options.with, words)
    .argument(`<${argumentNames.files}...>`, own.files)
    .option(`--outcome <${own.placeholders.outcome}...>`, own.options.outcome)
    .option(
      '-n, --replications <N>',
      own.options.replications,
      wholeNumber('--replications', 2, most.replications, words),
    )
    .option(`--seed <${placeholders.text}>`, options.seed, seedText(words))
    .option('--threads <N>', options.threads, wholeNumber('--threads', 1, most.threads, words), availableParallelism())
    .option(`--out <${placeholders.folder}>`, options.out, 'outputs')
    .option('--no-charts', options.noCharts)
    .option('--json', options.json)
    .option('-q, --quiet', options.quiet);
}

function shared({ outcome = [], replications, seed, json, quiet, threads, out, charts }: Given, lang: Language) {
  return {
    ...{ outcome, threads, out, charts, lang },
    replications: replications ?? null,
    seed: seed ?? null,
    json: json === true,
    quiet: quiet === true,
  };
}
