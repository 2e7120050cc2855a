/** What `run` and `check` say of uncertain numbers. */
import { splitSentences } from '../pages/uncertainty-section.js';
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
  const lines = splitSentences(splits, scenarios.length > 1, words, wordsOf(lang));
  return [
    '',
    ...hanging('', [words.spread, ...only].join(' '), width),
    ...(lines.length === 0 ? [] : ['', ...hanging('', words.splitTitle, width)]),
    ...lines.flatMap((line) => hanging('  ', line, width)),
  ];
}
