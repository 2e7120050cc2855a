/** `attribute`: what each policy of a what-if contributes to the difference from its base. */

import { wholeYears } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import type { Attribution, Contribution } from '../results/economy/attribution.js';
import { newPolicies } from '../results/economy/new-policies.js';
import { adding, round } from '../results/economy/rounding.js';
import { MAX_PARTS, ORDERS } from '../results/economy/shapley.js';
import { inFixedPrices, shownPrices } from '../results/prices.js';
import { runAttribution, runsNeeded } from '../run/attribution-run.js';
import type { Laid } from '../scenario/laid-over.js';
import type { Scenario } from '../scenario/scenario.js';
import type { AttributionWords } from '../text/attribution-words.js';
import type { CliWords } from '../text/cli-words.js';
import { hanging, tableLines } from '../text/columns.js';
import { attributionDa } from '../text/da/attribution.js';
import { attributionEn } from '../text/en/attribution.js';
import { formatMillion, formatNumber } from '../text/number-format.js';
import { comparable, type Overrides } from './comparable.js';
import { compiled } from './compiled.js';
import { EXIT, type Language, outputWidth, print, tellProblems, UserError, wordsOf } from './output.js';
import { progressBar } from './progress.js';
import { loadScenarios, type Wanted } from './read-scenario.js';
import { runFailure } from './run-failure.js';

export interface AttributeOptions extends Overrides {
  readonly threads: number;
  readonly lang: Language;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** Tells apart the policies of the second file, or of what is laid over the first. Returns the exit code. */
export async function attributeCommand(
  files: readonly string[],
  laid: Laid,
  options: AttributeOptions,
  signal: AbortSignal,
): Promise<number> {
  const { lang, quiet } = options;
  const words = wordsOf(lang);
  const own = lang === 'da' ? attributionDa : attributionEn;
  const wanted: Wanted[] = files.map((file) => ({ file }));
  if (laid.paths.length > 0) wanted.push({ file: files[0] as string, laid });
  if (wanted.length !== 2) throw new UserError(own.needsTwo);
  const loaded = loadScenarios(wanted);
  if (!loaded.ok) {
    tellProblems(loaded.problems, lang);
    return EXIT.badInput;
  }
  if (!quiet) tellProblems(loaded.warnings, lang);
  const [base, whatIf] = comparable(loaded.scenarios, options, words) as [Scenario, Scenario];
  const policies = newPolicies(base, whatIf).length;
  if (policies === 0) throw new UserError(own.nothingNew(whatIf.name, base.name));
  if (wholeYears(base.horizon).length === 0) throw new UserError(own.noWholeYear);
  if (policies > MAX_PARTS) throw new UserError(own.tooMany(policies, MAX_PARTS));
  const runs = runsNeeded(policies);
  const bar = progressBar(own.runs(runs, formatNumber(base.replications, 0, words)), runs * base.replications, quiet);
  const [ofBase, ofWhatIf] = loaded.scenarios.map(({ file }) => file) as [string, string];
  try {
    const run = { threads: options.threads, signal, onProgress: (done: number): void => bar.update(done) };
    const compile = (scenario: Scenario): Model => compiled(scenario === base ? ofBase : ofWhatIf, scenario, lang);
    const result = await runAttribution(base, whatIf, run, compile).catch((error: unknown) => {
      throw runFailure(error, loaded.scenarios, lang, signal);
    });
    bar.stop();
    if (options.json) print(JSON.stringify(result, null, 2));
    else
      print(
        attributionLines(result, shownPrices(inFixedPrices(whatIf)).priceLevel, own, words, outputWidth()).join('\n'),
      );
  } finally {
    bar.stop();
  }
  return EXIT.ok;
}

/** The table and how to read it. */
export function attributionLines(
  result: Attribution,
  priceLevel: number,
  own: AttributionWords,
  words: CliWords,
  width: number,
): string[] {
  const years = `${result.years[0]}-${result.years.at(-1)}`;
  const { mean, p05, p95 } = result.rest.total;
  const hasRest = [mean, p05, p95].some((kr) => Math.abs(kr) >= UNIT / 2);
  const parts = [...result.policies, ...(hasRest ? [result.rest] : [])];
  const nameOf = ({ name }: Contribution): string => name || own.rest;
  // What is shown of the parts adds up to what is shown of the whole.
  const units = (of: (one: Contribution) => number): { readonly whole: number; readonly parts: number[] } => {
    const whole = round(of(result.whole) / UNIT);
    const exact = parts.map((part) => of(part) / UNIT);
    return { whole, parts: adding(whole, exact) };
  };
  const children = units(({ total, ownCosts }) => total.mean - ownCosts);
  const costs = units(({ ownCosts }) => ownCosts);
  const row = (name: string, child: number, cost: number, { total }: Contribution): string[] => [
    name,
    formatMillion(child * UNIT, words),
    formatMillion(cost * UNIT, words),
    `${formatMillion((child + cost) * UNIT, words)} (${formatMillion(total.p05, words)}; ${formatMillion(total.p95, words)})`,
  ];
  const table = {
    titles: [own.policy, own.children, own.ownCosts, own.total],
    rows: [
      ...parts.map((part, i) => row(nameOf(part), children.parts[i] as number, costs.parts[i] as number, part)),
      row(own.whole, children.whole, costs.whole, result.whole),
    ],
    names: 1,
  };
  return [
    ...hanging('', own.title(result.scenario, result.base, years, result.refunding === 'net', priceLevel), width),
    '',
    ...tableLines(table, width),
    '',
    ...hanging('', own.cells(formatNumber(result.replications, 0, words)), width),
    ...hanging('', own.method(result.isExact ? null : ORDERS), width),
  ];
}

/** Amounts are shown to the tenth of a million. */
const UNIT = 100_000;
