/** The commands that tell what a file means and where its figures come from; none of them writes anything. */
import { figureDa } from '../text/da/figure.js';
import { figureEn } from '../text/en/figure.js';
import type { CommandTools } from './command-tools.js';
import type { ExplainFlags, TraceFlags } from './flags.js';
import { seedText, wholeNumber } from './option-values.js';
import { laidOn, type OverlayFlags } from './overlays.js';

export function addReadingCommands(tools: CommandTools): void {
  addCheck(tools);
  addTrace(tools);
  addPolicies(tools);
  addExplain(tools);
}

function addCheck({ add, withOverlays, addExamples, lang, finish, words }: CommandTools): void {
  const { options, argumentNames } = words;
  const check = withOverlays(add('check', words.commands.check), options.with, words)
    .argument(`<${argumentNames.file}>`, words.arguments.file)
    .action(async (file: string, flags: OverlayFlags) => {
      const { checkCommand } = await import('./check.js');
      finish(checkCommand({ file, laid: laidOn(file, flags, words) }, lang));
    });
  addExamples(check, words, ['check scenarios/basis.yaml']);
}

function addTrace({ add, withOverlays, addExamples, lang, finish, words, most }: CommandTools): void {
  const { options, placeholders, argumentNames } = words;
  const trace = withOverlays(add('trace', words.commands.trace), options.with, words)
    .argument(`<${argumentNames.file}>`, words.arguments.file)
    .option('--replication <R>', options.replication, wholeNumber('--replication', 0, most.replications, words), 0)
    .option(`--child <${placeholders.child}>`, options.child, wholeNumber('--child', 1, 1e9, words))
    .option(`--seed <${placeholders.text}>`, options.seed, seedText(words))
    .option('--json', options.json)
    .action(async (file: string, flags: TraceFlags) => {
      const { traceCommand } = await import('./trace.js');
      const { child = null, seed = null, json = false, replication } = flags;
      finish(traceCommand({ file, laid: laidOn(file, flags, words) }, { replication, child, seed, json, lang }));
    });
  addExamples(trace, words, ['trace scenarios/lille.yaml', 'trace scenarios/lille.yaml --replication 0 --child 4']);
}

function addPolicies({ add, addExamples, lang, finish, words }: CommandTools): void {
  const { argumentNames } = words;
  const policies = add('policies', words.commands.policies)
    .argument(`[${argumentNames.name}]`, words.arguments.overlay)
    .action(async (name: string | undefined) => {
      const { policiesCommand } = await import('./policies.js');
      finish(policiesCommand(name ?? null, lang));
    });
  addExamples(policies, words, ['policies', 'policies tfco']);
}

function addExplain({ add, withOverlays, addExamples, lang, finish, words }: CommandTools): void {
  const { options, placeholders, argumentNames } = words;
  const figure = lang === 'da' ? figureDa : figureEn;
  const explain = withOverlays(add('explain', figure.command), options.with, words)
    .argument(`<${argumentNames.file}>`, figure.subject)
    .argument(`[${argumentNames.name}]`, figure.argument)
    .option(`--measure <${placeholders.name}>`, figure.options.measure)
    .option(`--step <${placeholders.name}>`, figure.options.step)
    .option(`--group <${placeholders.name}>`, figure.options.group)
    .option(`--year <${placeholders.text}>`, figure.options.period)
    .option('--scenario <N>', figure.options.scenario, wholeNumber('--scenario', 1, 50, words), 1)
    .action(async (path: string, name: string | undefined, flags: ExplainFlags) => {
      const { explainCommand } = await import('./explain.js');
      const { measure = null, step = null, group = null, year: period = null, scenario } = flags;
      const asked = { measure, step, group, period, scenario, lang };
      finish(explainCommand(path, name ?? null, laidOn(path, flags, words), asked));
    });
  addExamples(explain, words, [
    'explain scenarios/basis.yaml --measure expenditure_kr --step institution --year 2020',
    'explain outputs/basis-0a32e1ec new_placements/placement/2018',
  ]);
}
