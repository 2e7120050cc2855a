/** Cases and expenditure by price class, in the first and the last whole year, where a scenario states classes. */
import type { Summary } from '../results/forecast.js';
import { grossSide } from '../results/refund-side.js';
import { formatNumber } from '../text/number-format.js';
import { sided } from '../text/refund-words.js';
import type { ReportWords } from '../text/report-words.js';
import { childrenUnit, MILLION, shown } from './amounts.js';
import { type Block, type Cell, plainRow, type Section, type Table } from './document.js';
import { classFigure, className } from './money-figures.js';
import { fixedPricesOf, isOneRun, type ReportedRun, type ReportedScenario, scenariosOf } from './run.js';

/** Null where no scenario states price classes. */
export function priceClassSection(run: ReportedRun, words: ReportWords): Section | null {
  const all = scenariosOf(run).filter(({ economy }) => (economy.costMix?.classes.length ?? 0) > 0);
  if (all.length === 0) return null;
  return {
    id: 'prisklasser',
    heading: words.headings.priceClasses,
    blocks: [
      { kind: 'paragraph', text: words.priceClasses.intro },
      ...all.flatMap((own, i): Block[] => [
        ...classFigure(own, `figur-prisklasser-${i + 1}`, words).map((figure): Block => ({ kind: 'figure', figure })),
        { kind: 'table', table: classTable(own, words) },
      ]),
      { kind: 'note', text: isOneRun(run) ? words.priceClasses.noteOfOne : words.priceClasses.note },
    ],
  };
}

function classTable({ scenario, forecast, economy }: ReportedScenario, words: ReportWords): Table {
  const own = words.priceClasses;
  const classes = economy.costMix?.classes ?? [];
  const years = economy.costMix?.years ?? [];
  const told = years.length < 2 ? [0] : [0, years.length - 1];
  const unit = childrenUnit(classes.flatMap(({ cases }) => cases));
  const cell = (summary: Summary | null | undefined, text: (mean: number) => string): Cell =>
    summary === null || summary === undefined
      ? { text: '-', sort: null }
      : { text: text(summary.mean), sort: summary.mean };
  const rows = classes.map(({ id, cases, kr, krPerCase }) =>
    plainRow([
      { text: className(id, words), sort: Number.parseInt(id, 10) },
      ...told.flatMap((year) => [
        cell(cases[year], (mean) => shown(mean, unit, words)),
        cell(kr[year], (mean) => shown(mean, MILLION, words)),
        cell(krPerCase[year], (mean) => formatNumber(mean / 1000, 0, words)),
      ]),
    ]),
  );
  return {
    caption: own.caption(
      scenario.name,
      sided(fixedPricesOf(scenario, words), grossSide([forecast]), words.money.refunding),
    ),
    columns: [
      { heading: own.priceClass, kind: 'name' },
      ...told.flatMap((year) => {
        const name = String(years[year]);
        return [own.cases(name), own.million(name), own.perCase(name)].map(
          (heading) => ({ heading, kind: 'number' }) as const,
        );
      }),
    ],
    rows,
    isSortable: true,
  };
}
