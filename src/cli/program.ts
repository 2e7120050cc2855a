/** The commands, their arguments and options, and the help that tells of them, in the user's language throughout. */
import { availableParallelism } from 'node:os';
import { Command, Help, type HelpConfiguration, type Option } from 'commander';
import { nearest } from '../scenario/nearest.js';
import type { CliWords } from '../text/cli-words.js';
import { dataDa } from '../text/da/data.js';
import { trendsDa } from '../text/da/trends.js';
import { uncertaintyDa } from '../text/da/uncertainty.js';
import { dataEn } from '../text/en/data.js';
import { trendsEn } from '../text/en/trends.js';
import { uncertaintyEn } from '../text/en/uncertainty.js';
import { addBacktest } from './backtest-options.js';
import { addChoiceCommands } from './choice-commands.js';
import { addDecisionCommands } from './decision-commands.js';
import type { CalibrateFlags, DataFlags, RunFlags, TrendsFlags } from './flags.js';
import { language, seedText, wholeNumber } from './option-values.js';
import { type Language, outputWidth, programName, UserError, wordsOf } from './output.js';
import { laidOn, type OverlayFlags, strengthIn } from './overlays.js';
import { programVersion } from './provenance.js';
import { addReadingCommands } from './reading-commands.js';
import { unknownCommand } from './usage-mistake.js';

/** Most threads that may be asked for: each takes some 20 MB, and more than cores are of no use. */
const MAX_THREADS = 256;
/** As many as a scenario file may ask for. */
const MAX_REPLICATIONS = 10_000_000;

/** The whole command line; `finish` is told the exit code of the command that ran. */
export function buildProgram(lang: Language, signal: AbortSignal, finish: (code: number) => void): Command {
  const words = wordsOf(lang);
  const { options, placeholders, argumentNames } = words;
  const data = (lang === 'da' ? dataDa : dataEn).options;
  const program = withUsualOptions(new Command(programName()), words)
    .description(words.program)
    .version(programVersion(), '-V, --version', options.version)
    .helpCommand(false);
  addExamples(program, words, ['run scenarios/basis.yaml', 'run --help']);
  const add = (name: string, description: string): Command =>
    withUsualOptions(program.command(name), words).description(description);
  const most = { threads: MAX_THREADS, replications: MAX_REPLICATIONS };
  const tools = { lang, signal, finish, add, withOverlays, addExamples, words, most };

  const run = withOverlays(add('run', words.commands.run), words.options.withOfRun, words)
    .argument(`<${argumentNames.files}...>`, words.arguments.files)
    .option('-n, --replications <N>', options.replications, wholeNumber('--replications', 1, MAX_REPLICATIONS, words))
    .option(`--seed <${placeholders.text}>`, options.seed, seedText(words))
    .option('--threads <N>', options.threads, wholeNumber('--threads', 1, MAX_THREADS, words), availableParallelism())
    .option(`--out <${placeholders.folder}>`, options.out, 'outputs')
    .option('--no-charts', options.noCharts)
    .option('--no-report', options.noReport)
    .option('--no-workbook', options.noWorkbook)
    .option('--no-stress', options.noStress)
    .option('--fixed-parameters', (lang === 'da' ? uncertaintyDa : uncertaintyEn).fixedOption)
    .option('--check', options.check)
    .option('--dansk-csv', data.danishCsv)
    .option('--parquet', data.parquet)
    .option('--stays', data.stays)
    .option('--json', options.json)
    .option('-q, --quiet', options.quiet)
    .action(async (files: string[], flags: RunFlags) => {
      const { runCommand } = await import('./run.js');
      const { replications = null, seed = null, check = false, quiet = false, json = false } = flags;
      const laid = laidOn(files[0] as string, flags, words);
      const { danskCsv: danishCsv = false, parquet = false, stays = false } = flags;
      const { fixedParameters = false } = flags;
      const own = {
        ...flags,
        replications,
        seed,
        check,
        fixedParameters,
        quiet,
        json,
        data: { danishCsv, parquet, stays },
      };
      finish(await runCommand(files, laid, { ...own, lang }, signal));
    });
  addExamples(run, words, [
    'run scenarios/basis.yaml',
    'run scenarios/basis.yaml scenarios/netvaerk_foerst.yaml -n 5000',
    'run scenarios/basis.yaml --with tfco --with netvaerk-foerst --strength low',
  ]);

  const attribute = withOverlays(add('attribute', words.commands.attribute), words.options.with, words)
    .argument(`<${argumentNames.files}...>`, words.arguments.baseAndWhatIf)
    .option('-n, --replications <N>', options.replications, wholeNumber('--replications', 1, MAX_REPLICATIONS, words))
    .option(`--seed <${placeholders.text}>`, options.seed, seedText(words))
    .option('--threads <N>', options.threads, wholeNumber('--threads', 1, MAX_THREADS, words), availableParallelism())
    .option('--json', options.json)
    .option('-q, --quiet', options.quiet)
    .action(
      async (
        files: string[],
        flags: Omit<RunFlags, 'out' | 'charts' | 'report' | 'workbook' | 'check' | keyof DataFlags>,
      ) => {
        const { attributeCommand } = await import('./attribute.js');
        const { replications = null, seed = null, quiet = false, json = false } = flags;
        const laid = laidOn(files[0] as string, flags, words);
        finish(await attributeCommand(files, laid, { ...flags, replications, seed, quiet, json, lang }, signal));
      },
    );
  addExamples(attribute, words, ['attribute scenarios/basis.yaml --with tfco --with netvaerk-foerst']);

  const calibrate = withOverlays(add('calibrate', words.commands.calibrate), words.options.with, words)
    .argument(`<${argumentNames.file}>`, words.arguments.file)
    .option(`--targets <${placeholders.file}>`, options.targets)
    .option(`--free <${placeholders.name}...>`, options.free)
    .option(`--pool <${placeholders.file}>`, options.pool)
    .option('--from <2016|2016-03>', options.fromPeriod)
    .option('--until <2018|2018-12>', options.untilPeriod)
    .option('--draws <N>', options.effectiveDraws, wholeNumber('--draws', 400, 1_000_000, words), 1000)
    .option('--mode-only', options.modeOnly)
    .option('--futures <N>', options.futures, wholeNumber('--futures', 20, 100_000, words))
    .option(`--seed <${placeholders.text}>`, options.seed, seedText(words))
    .option('--threads <N>', options.threads, wholeNumber('--threads', 1, MAX_THREADS, words), availableParallelism())
    .option(`--out <${placeholders.folder}>`, options.out, 'outputs')
    .option('--json', options.json)
    .option('-q, --quiet', options.quiet)
    .action(async (file: string, flags: CalibrateFlags & OverlayFlags) => {
      const { calibrateCommand } = await import('./calibrate.js');
      const { targets = null, free = [], pool = null, from = null, until = null, seed = null } = flags;
      const { modeOnly = false, futures = null, quiet = false, json = false } = flags;
      const given = { ...flags, targets, free, pool, from, until, seed, modeOnly, futures, quiet, json, lang };
      finish(await calibrateCommand({ file, laid: laidOn(file, flags, words) }, given, signal));
    });
  addExamples(calibrate, words, [
    'calibrate scenarios/basis.yaml --targets scenarios/data/noegletal_vive.csv --until 2016 --free "hjemme>*"',
  ]);

  addBacktest(tools);

  const trendWords = lang === 'da' ? trendsDa : trendsEn;
  const trends = add('trends', trendWords.command)
    .argument(`<${argumentNames.files}...>`, trendWords.argument)
    .option('--from <2016-03>', trendWords.options.from)
    .option('--until <2019-03>', trendWords.options.until)
    .option('--change <-0.6>', trendWords.options.change)
    .option(`--against <${placeholders.file}>`, trendWords.options.against)
    .option('-n, --replications <N>', options.replications, wholeNumber('--replications', 1, MAX_REPLICATIONS, words))
    .option(`--seed <${placeholders.text}>`, options.seed, seedText(words))
    .option('--threads <N>', options.threads, wholeNumber('--threads', 1, MAX_THREADS, words), availableParallelism())
    .option(`--out <${placeholders.file}>`, trendWords.options.out)
    .option('-q, --quiet', options.quiet)
    .action(async (files: string[], flags: TrendsFlags) => {
      const { trendsCommand } = await import('./trends.js');
      const { replications = null, seed = null, from = null, until = null, change = null } = flags;
      const { against = null, out = null, quiet = false, threads } = flags;
      const own = { replications, seed, from, until, change, against, out, quiet, threads, lang };
      finish(await trendsCommand(files, own, signal));
    });
  addExamples(trends, words, ['trends scenarios/data/vive_tendenser.csv', 'trends scenarios/basis.yaml --change -0.6']);

  addDecisionCommands(tools);
  addChoiceCommands(tools);

  addReadingCommands(tools);

  const replay = add('replay', words.commands.replay)
    .argument(`<${argumentNames.folder}>`, words.arguments.resultFolder)
    .option('--threads <N>', options.threads, wholeNumber('--threads', 1, MAX_THREADS, words), availableParallelism())
    .option('-q, --quiet', options.quiet)
    .action(async (folder: string, { threads, quiet = false }: { threads: number; quiet?: boolean }) => {
      const { replayCommand } = await import('./replay.js');
      finish(await replayCommand(folder, { threads, lang, quiet }, signal));
    });
  addExamples(replay, words, ['replay outputs/basis-0a32e1ec']);

  const create = add('new', words.commands.create)
    .argument(`<${argumentNames.file}>`, words.arguments.newFile)
    .option('--force', options.force)
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      const { newCommand } = await import('./new.js');
      finish(newCommand(file, { lang, force }));
    });
  addExamples(create, words, [`new scenarios/${words.placeholders.myFile}.yaml`]);

  const fixedCase = add('case', words.commands.case)
    .argument(`<${argumentNames.file}>`, words.arguments.caseFile)
    .action(async (file: string) => {
      const { caseCommand } = await import('./case.js');
      finish(caseCommand(file, lang));
    });
  addExamples(fixedCase, words, ['case scenarios/cases/ha01.yaml']);

  const schema = add('schema', words.commands.schema)
    .option(`--out <${placeholders.file}>`, options.outFile)
    .option('--case', options.schemaOfCase)
    .action(async ({ out, case: isCase = false }: { out?: string; case?: boolean }) => {
      const { schemaCommand } = await import('./schema.js');
      finish(schemaCommand(out ?? null, isCase, lang));
    });
  addExamples(schema, words, ['schema --out schema/scenario.schema.json']);

  add('help', words.commands.help)
    .argument(`[${placeholders.command}]`, words.arguments.command)
    .action((name: string | undefined) => helpOn(program, name, words));
  return program;
}

/** Shows the help on a command, or on all of them. */
function helpOn(program: Command, name: string | undefined, words: CliWords): void {
  const wanted = name === undefined ? program : program.commands.find((command) => command.name() === name);
  if (wanted !== undefined) wanted.help();
  const known = program.commands.map((command) => command.name());
  throw new UserError(unknownCommand(name ?? '', nearest(name ?? '', known), words));
}

/** `--lang` and `--help`, which every command has; errors are told by `main`, not by commander. */
function withUsualOptions(command: Command, words: CliWords): Command {
  return command
    .helpOption('-h, --help', words.options.help)
    .option('--lang <da|en>', words.options.lang, language(words), 'da')
    .configureHelp(helpIn(words))
    .configureOutput({ outputError() {}, getOutHelpWidth: outputWidth, getErrHelpWidth: outputWidth })
    .exitOverride();
}

/** `--with` and `--strength`, which every command has that reads a scenario. */
function withOverlays(command: Command, description: string, words: CliWords): Command {
  return command
    .option(`--with <${words.placeholders.name}...>`, description)
    .option('--strength <low|middle|high>', words.options.strength, strengthIn(words));
}

function addExamples(command: Command, words: CliWords, lines: readonly string[]): void {
  const text = lines.map((line) => `  ${programName()} ${line}`).join('\n');
  command.addHelpText('after', `\n${words.examples}\n${text}`);
}

/** Commander's help with the words it would itself say in English. */
function helpIn(words: CliWords): HelpConfiguration {
  const base = new Help();
  const inWords = (usage: string): string =>
    usage
      .replace('[options]', `[${words.placeholders.options}]`)
      .replace('[command]', `[${words.placeholders.command}]`);
  return {
    minWidthToWrap: 20,
    styleTitle: (title) => words.helpTitles[title] ?? title,
    commandUsage: (command) => inWords(base.commandUsage(command)),
    subcommandTerm: (command) => inWords(base.subcommandTerm(command)),
    optionDescription: (option) => describeOption(option, words),
  };
}

function describeOption({ description, defaultValue, required }: Option, words: CliWords): string {
  return required && defaultValue !== undefined
    ? `${description} (${words.defaultValue(String(defaultValue))})`
    : description;
}
