/** `backtest` on the command line: its arguments and options. */
import { backtestDa } from '../text/da/backtest.js';
import { backtestEn } from '../text/en/backtest.js';
import type { CommandTools } from './command-tools.js';
import { seedText, wholeNumber } from './option-values.js';

interface Given {
  readonly targets?: string;
  readonly free?: readonly string[];
  readonly origins?: number;
  readonly horizon: number;
  readonly draws: number;
  readonly seed?: string;
  readonly out: string;
  readonly charts: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const USUAL_MONTHS = 12;
const USUAL_DRAWS = 1000;

/** Adds the command. */
export function addBacktest({ lang, signal, finish, add, addExamples, words }: CommandTools): void {
  const own = lang === 'da' ? backtestDa : backtestEn;
  const { options, placeholders, argumentNames } = words;
  const command = add('backtest', own.command)
    .argument(`<${argumentNames.file}>`, words.arguments.file)
    .option(`--targets <${placeholders.file}>`, own.options.targets)
    .option(`--free <${placeholders.name}...>`, options.free)
    .option('--origins <N>', own.options.origins, wholeNumber('--origins', 1, 1000, words))
    .option('--horizon <N>', own.options.months, wholeNumber('--horizon', 1, 240, words), USUAL_MONTHS)
    .option('--draws <N>', own.options.draws, wholeNumber('--draws', 100, 100_000, words), USUAL_DRAWS)
    .option(`--seed <${placeholders.text}>`, options.seed, seedText(words))
    .option(`--out <${placeholders.folder}>`, options.out, 'outputs')
    .option('--no-charts', options.noCharts)
    .option('--json', options.json)
    .option('-q, --quiet', options.quiet)
    .action(async (file: string, given: Given) => {
      const { backtestCommand } = await import('./backtest.js');
      const { targets = null, free = [], origins = null, seed = null, json = false, quiet = false } = given;
      finish(await backtestCommand(file, { ...given, targets, free, origins, seed, json, quiet, lang }, signal));
    });
  addExamples(command, words, ['backtest kommune.yaml --targets noegletal.csv --free "almen>*" "hjemme>*"']);
}
