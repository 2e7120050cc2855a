/** How much of the spread of the headline figures comes of uncertain numbers, and how precise their means are. */
import type { VarianceSplit } from '../results/variance.js';
import { uncertaintyDa } from '../text/da/uncertainty.js';
import { uncertaintyEn } from '../text/en/uncertainty.js';
import { formatNumber } from '../text/number-format.js';
import type { ReportWords } from '../text/report-words.js';
import type { UncertaintyWords } from '../text/uncertainty-words.js';
import type { Section } from './document.js';
import type { ReportedRun } from './run.js';

type Marks = Parameters<typeof formatNumber>[2];

/** Null where no number is drawn. */
export function uncertaintySection({ scenarios, variance = [] }: ReportedRun, words: ReportWords): Section | null {
  if (variance.length === 0) return null;
  const own = words.lang === 'da' ? uncertaintyDa : uncertaintyEn;
  return {
    id: 'usikre-tal',
    heading: own.heading,
    blocks: [
      { kind: 'paragraph', text: own.splitTitle },
      {
        kind: 'list',
        items: splitSentences(variance, scenarios.length > 1, own, words).map((text) => text.replace(/\.?$/, '.')),
      },
    ],
  };
}

/** A sentence for the placed at the end and for the last year's expenditure, of each scenario and difference. */
export function splitSentences(
  splits: readonly VarianceSplit[],
  isNamed: boolean,
  words: UncertaintyWords,
  format: Marks,
): string[] {
  return shownSplits(splits).map((one) => splitText(one, isNamed, words, format));
}

/** Of each scenario and difference: the placed at the end, and the expenditure of the last year. */
function shownSplits(splits: readonly VarianceSplit[]): VarianceSplit[] {
  return splits.filter((one, i) => {
    if (one.measure === 'stock') return one.step === 'placement';
    const next = splits[i + 1];
    return next?.measure !== one.measure || next.scenario !== one.scenario || next.base !== one.base;
  });
}

function splitText(one: VarianceSplit, isNamed: boolean, words: UncertaintyWords, format: Marks): string {
  const { figures } = words;
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
