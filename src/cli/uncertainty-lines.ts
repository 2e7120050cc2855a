/** What `run` and `check` say of uncertain numbers. */
import { type ExplainedDraw, explainDraws } from '../results/explain/uncertain.js';
import type { VarianceSplit } from '../results/variance.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { hanging, tableLines } from '../text/columns.js';
import { uncertaintyDa } from '../text/da/uncertainty.js';
import { uncertaintyEn } from '../text/en/uncertainty.js';
import { formatNumber } from '../text/number-format.js';
import type { UncertaintyWords } from '../text/uncertainty-words.js';
import { type Language, wordsOf } from './output.js';

export function uncertaintyWords(lang: Language): UncertaintyWords {
  return lang === 'da' ? uncertaintyDa : uncertaintyEn;
}

/** The uncertain numbers of a scenario in a table; nothing where it is certain. */
export function drawLines(scenario: Scenario, lang: Language, width: number): string[] {
  const draws = explainDraws(scenario);
  if (draws.length === 0) return [];
  const words = uncertaintyWords(lang);
  const format = wordsOf(lang);
  const { name, value, range, law } = words.columns;
  const rows = draws.map((one) => [
    one.name,
    plain(one.value, format),
    `${plain(one.p05, format)} - ${plain(one.p95, format)}`,
    lawText(one, words, format),
  ]);
  return [
    '',
    ...hanging('', words.title(draws.length), width),
    ...tableLines({ titles: [name, value, range, law], rows, names: 1 }, width - 2).map((line) => `  ${line}`),
    ...hanging('  ', words.note, width),
    ...hanging('  ', words.central, width),
  ];
}

function lawText({ law }: ExplainedDraw, words: UncertaintyWords, format: CliWords): string {
  if (law.kind === 'shares') return words.shares(plain(law.concentration, format));
  if (law.kind === 'posterior') return words.posterior(formatNumber(law.rows, 0, format), law.isFactor);
  return `${words.laws[law.kind]}${law.isCut ? `, ${words.cutOff}` : ''}`;
}

/** Three digits, and all of a whole number. */
function plain(value: number, format: CliWords): string {
  if (Math.abs(value) >= 100) return formatNumber(value, 0, format);
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return formatNumber(value, Math.min(digits, 10), format);
}

/** What the spread of a run holds, and how much of it is chance; nothing where no number is drawn. */
export function splitLines(
  scenarios: readonly Scenario[],
  splits: readonly VarianceSplit[],
  lang: Language,
  width: number,
): string[] {
  const drawn = scenarios.filter(({ uncertain }) => uncertain !== undefined).map(({ name }) => name);
  if (drawn.length === 0) return [];
  const words = uncertaintyWords(lang);
  const only = drawn.length === scenarios.length ? [] : [words.onlyIn(drawn)];
  const lines = shownSplits(splits).map((one) => splitText(one, scenarios.length > 1, words, lang));
  return [
    '',
    ...hanging('', [words.spread, ...only].join(' '), width),
    ...(lines.length === 0 ? [] : ['', ...hanging('', words.splitTitle, width)]),
    ...lines.flatMap((line) => hanging('  ', line, width)),
  ];
}

/** Of each scenario and difference: the placed at the end, and the expenditure of the last year. */
function shownSplits(splits: readonly VarianceSplit[]): VarianceSplit[] {
  return splits.filter((one, i) => {
    if (one.measure === 'stock') return one.step === 'placement';
    const next = splits[i + 1];
    return next?.measure !== one.measure || next.scenario !== one.scenario || next.base !== one.base;
  });
}

function splitText(one: VarianceSplit, isNamed: boolean, words: UncertaintyWords, lang: Language): string {
  const { figures } = words;
  const format = wordsOf(lang);
  const isMoney = one.measure !== 'stock';
  const kind = isMoney ? figures.spent(one.period) : figures.placed(one.period);
  const named = isNamed ? figures.of(kind, one.scenario) : kind;
  const figure = one.base === null ? named : figures.against(named, one.base);
  const percent = (share: number | null): string =>
    share === null ? words.noPercent : formatNumber(100 * share, 0, format);
  const amount = (value: number): string => formatNumber(isMoney ? value / 1e6 : value, 2, format);
  const mean = `${amount(one.mean)}`;
  const error = isMoney ? `${amount(one.mcse)} ${words.million}` : amount(one.mcse);
  return words.split(figure, percent(one.share), percent(one.shareSe), mean, error);
}
