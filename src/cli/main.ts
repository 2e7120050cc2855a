#!/usr/bin/env node
/** The command line: reads the words, hands over to one file a command, and turns what happens into an exit code. */
import { availableParallelism } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CliWords } from '../text/cli-words.js';
import { EXIT, type Language, tell, UserError, wordsOf } from './output.js';
import { programVersion } from './provenance.js';

/** The language is needed before the options are read: the help itself is in it. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.startsWith('--lang=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'da';
}

function wholeNumber(option: string, from: number, words: CliWords): (text: string) => number {
  return (text) => {
    const number = Number(text.replaceAll('_', ''));
    if (Number.isSafeInteger(number) && number >= from && text.trim() !== '') return number;
    throw new InvalidArgumentError(words.wholeNumber(option, from, text));
  };
}

function buildProgram(words: CliWords, signal: AbortSignal, finish: (code: number) => void): Command {
  const program = new Command('indsatstrappe')
    .description(words.program)
    .version(programVersion(), '-V, --version', words.options.version)
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]', words.commands.help)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => helpTitle(title, words) });
  const lang = (): Option => new Option('--lang <da|en>', words.options.lang).choices(['da', 'en']).default('da');
  const add = (command: Command): Command => {
    command.addOption(lang()).helpOption('-h, --help', words.options.help).exitOverride();
    command.configureHelp({ styleTitle: (title) => helpTitle(title, words) });
    return command;
  };

  add(program.command('run'))
    .description(words.commands.run)
    .argument('<files...>', words.arguments.files)
    .option('-n, --replications <N>', words.options.replications, wholeNumber('--replications', 1, words))
    .option('--seed <TEXT>', words.options.seed)
    .option('--threads <N>', words.options.threads, wholeNumber('--threads', 1, words), availableParallelism())
    .option('--out <DIR>', words.options.out, 'outputs')
    .option('--no-charts', words.options.noCharts)
    .option('--json', words.options.json, false)
    .option('-q, --quiet', words.options.quiet, false)
    .addHelpText(
      'after',
      `\n${words.examples}\n  indsatstrappe run scenarios/basis.yaml\n  indsatstrappe run scenarios/basis.yaml scenarios/netvaerk_foerst.yaml -n 5000`,
    )
    .action(async (files: string[], options) => {
      const { runCommand } = await import('./run.js');
      finish(
        await runCommand(
          files,
          { ...options, replications: options.replications ?? null, seed: options.seed ?? null },
          signal,
        ),
      );
    });

  add(program.command('check'))
    .description(words.commands.check)
    .argument('<file>', words.arguments.file)
    .action(async (file: string, options: { lang: Language }) => {
      const { checkCommand } = await import('./check.js');
      finish(checkCommand(file, options.lang));
    });

  add(program.command('trace'))
    .description(words.commands.trace)
    .argument('<file>', words.arguments.file)
    .option('--replication <R>', words.options.replication, wholeNumber('--replication', 0, words), 0)
    .option('--child <C>', words.options.child, wholeNumber('--child', 1, words))
    .option('--seed <TEXT>', words.options.seed)
    .option('--json', words.options.json, false)
    .addHelpText('after', `\n${words.examples}\n  indsatstrappe trace scenarios/lille.yaml --replication 0 --child 1`)
    .action(async (file: string, options) => {
      const { traceCommand } = await import('./trace.js');
      finish(traceCommand(file, { ...options, child: options.child ?? null, seed: options.seed ?? null }));
    });

  add(program.command('new'))
    .description(words.commands.create)
    .argument('<file>', words.arguments.newFile)
    .option('--force', words.options.force, false)
    .action(async (file: string, options: { lang: Language; force: boolean }) => {
      const { newCommand } = await import('./new.js');
      finish(newCommand(file, options));
    });

  add(program.command('schema'))
    .description(words.commands.schema)
    .option('--out <FILE>', words.options.outFile)
    .action(async (options: { lang: Language; out?: string }) => {
      const { schemaCommand } = await import('./schema.js');
      finish(schemaCommand(options.out ?? null, options.lang));
    });
  return program;
}

/** Commander's headings in the user's language. */
function helpTitle(title: string, words: CliWords): string {
  const { usage, arguments: args, options, globalOptions, commands } = words.helpTitles;
  const titles: Record<string, string> = {
    'Usage:': usage,
    'Arguments:': args,
    'Options:': options,
    'Global Options:': globalOptions,
    'Commands:': commands,
  };
  return titles[title] ?? title;
}

/** What the user sees of an error, and the exit code it means. */
function report(error: unknown, words: CliWords, interrupted: boolean): number {
  if (interrupted) {
    tell(words.stopped);
    return EXIT.interrupted;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
  if (error instanceof UserError) {
    tell(error.message);
    return EXIT.badInput;
  }
  tell(words.unexpected(error instanceof Error ? error.message : String(error)));
  if (process.env.INDSATSTRAPPE_DEBUG !== undefined && error instanceof Error) tell(error.stack ?? '');
  return EXIT.failure;
}

async function main(argv: readonly string[]): Promise<void> {
  const words = wordsOf(languageOf(argv));
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());
  try {
    const program = buildProgram(words, interrupt.signal, (code) => {
      process.exitCode = code;
    });
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    process.exitCode = report(error, words, interrupt.signal.aborted);
  }
}

await main(process.argv.slice(2));
