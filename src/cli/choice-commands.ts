/** The commands that serve a choice: what it is worth to know, and how much is needed. */
import { availableParallelism } from 'node:os';
import { decisionsDa } from '../text/da/decisions.js';
import { evppiDa } from '../text/da/evppi.js';
import { goalDa } from '../text/da/goal.js';
import { decisionsEn } from '../text/en/decisions.js';
import { evppiEn } from '../text/en/evppi.js';
import { goalEn } from '../text/en/goal.js';
import type { CommandTools } from './command-tools.js';
import { seedText, wholeNumber } from './option-values.js';
import { laidOn, type OverlayFlags } from './overlays.js';

interface EvppiFlags extends OverlayFlags {
  readonly about?: readonly string[];
  readonly krPerPlacementYear?: string;
  readonly replications?: number;
  readonly seed?: string;
  readonly threads: number;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

interface GoalFlags extends OverlayFlags {
  readonly vary?: readonly string[];
  readonly outcome?: string;
  readonly equals?: string;
  readonly atMost?: string;
  readonly atLeast?: string;
  readonly chance?: string;
  readonly also?: readonly string[];
  readonly replications?: number;
  readonly seed?: string;
  readonly threads: number;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addChoiceCommands(tools: CommandTools): void {
  addEvppi(tools);
  addGoalSeek(tools);
}

function addEvppi({ add, withOverlays, addExamples, lang, signal, finish, words, most }: CommandTools): void {
  const { options, placeholders, argumentNames } = words;
  const own = lang === 'da' ? evppiDa : evppiEn;
  const evppi = withOverlays(add('evppi', own.command), options.with, words)
    .argument(`<${argumentNames.files}...>`, own.files)
    .option(`--about <${placeholders.name}...>`, own.options.about)
    .option('--kr-per-placement-year <KR>', own.options.krPerPlacementYear)
    .option('-n, --replications <N>', own.options.draws, wholeNumber('--replications', 1, most.replications, words))
    .option(`--seed <${placeholders.text}>`, options.seed, seedText(words))
    .option('--threads <N>', options.threads, wholeNumber('--threads', 1, most.threads, words), availableParallelism())
    .option(`--out <${placeholders.file}>`, own.options.out)
    .option('--json', options.json)
    .option('-q, --quiet', options.quiet)
    .action(async (files: string[], flags: EvppiFlags) => {
      const { evppiCommand } = await import('./evppi.js');
      const { about = [], krPerPlacementYear = null, replications = null, seed = null, out = null } = flags;
      const { json = false, quiet = false, threads } = flags;
      const given = { about, krPerPlacementYear, replications, seed, out, json, quiet, threads, lang };
      finish(await evppiCommand(files, laidOn(files[0] as string, flags, words), given, signal));
    });
  addExamples(evppi, words, [
    'evppi scenarios/usikker.yaml --with netvaerk-foerst',
    'evppi scenarios/usikker.yaml --with netvaerk-foerst --about "institution>hjemme"',
  ]);
}

function addGoalSeek({ add, withOverlays, addExamples, lang, signal, finish, words, most }: CommandTools): void {
  const { options, placeholders, argumentNames } = words;
  const own = lang === 'da' ? goalDa : goalEn;
  const { range, goal: aim } = own.placeholder;
  const figure = (lang === 'da' ? decisionsDa : decisionsEn).placeholders.outcome;
  const goal = withOverlays(add('goal-seek', own.command), options.with, words)
    .argument(`<${argumentNames.file}>`, words.arguments.file)
    .option(`--vary <${range}...>`, own.options.vary)
    .option(`--outcome <${figure}>`, own.options.outcome)
    .option(`--equals <${aim}>`, own.options.equals)
    .option(`--at-most <${aim}>`, own.options.atMost)
    .option(`--at-least <${aim}>`, own.options.atLeast)
    .option('--chance <80>', own.options.chance)
    .option(`--also <${figure}...>`, own.options.also)
    .option('-n, --replications <N>', options.replications, wholeNumber('--replications', 2, most.replications, words))
    .option(`--seed <${placeholders.text}>`, options.seed, seedText(words))
    .option('--threads <N>', options.threads, wholeNumber('--threads', 1, most.threads, words), availableParallelism())
    .option(`--out <${placeholders.file}>`, own.options.out)
    .option('--json', options.json)
    .option('-q, --quiet', options.quiet)
    .action(async (file: string, flags: GoalFlags) => {
      const { goalSeekCommand } = await import('./goal-seek.js');
      const { vary = [], outcome = null, equals = null, atMost = null, atLeast = null, chance = null } = flags;
      const { also = [], replications = null, seed = null, out = null, json = false, quiet = false, threads } = flags;
      const asked = { vary, outcome, equals, atMost, atLeast, chance, also };
      const given = { ...asked, replications, seed, out, json, quiet, threads, lang };
      finish(await goalSeekCommand(file, laidOn(file, flags, words), given, signal));
    });
  addExamples(goal, words, [
    'goal-seek scenarios/basis.yaml --vary "hjemme>institution=0:2" --outcome expenditure_kr/all/2025 --equals 95mio',
    'goal-seek scenarios/basis.yaml --with netvaerk-foerst --vary "almen>netvaerk" --outcome stock/netvaerk/end --at-least 30',
  ]);
}
