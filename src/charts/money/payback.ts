/** When a what-if has paid for itself: the sum of its yearly amounts, and in how many futures it has, year by year. */
import type { BusinessCase, CaseView } from '../../results/economy/business-case.js';
import type { Payback } from '../../results/economy/payback.js';
import type { ChartWords } from '../../text/chart-words.js';
import { shareInPercent } from '../../text/shares.js';
import { unitHeading, valueAxis, yearAxis } from '../axes.js';
import type { Fan } from '../band.js';
import { directLabels } from '../direct-labels.js';
import { KR_PER_MILLION } from '../expenditure-fan.js';
import { fanChart } from '../fan-chart.js';
import { listNames } from '../footer.js';
import { frame, type Picture } from '../frame.js';
import { lineItem } from '../legend.js';
import { type LineStyle, styleOf } from '../palette.js';
import { FOOTER_CHARS, wrap } from '../typography.js';

/** A business case, and the place of its scenario on the page, which gives it its style; the base's place is 0. */
export interface PlacedCase {
  readonly businessCase: BusinessCase;
  readonly place: number;
}

/** What the municipality pays in the end: after refund, where there is refund. */
export function viewOf({ views, scenario }: BusinessCase): CaseView {
  const view = views.at(-1);
  if (view === undefined) throw new Error(`"${scenario}" has no business case`);
  return view;
}

/** Which side of the refund a business case is on; nothing where there is no refund. */
export function refundingOf(businessCase: BusinessCase, { money }: ChartWords): string[] {
  return businessCase.views.length < 2 ? [] : [money.refunding[viewOf(businessCase).refunding]];
}

/** The business case added up from year to year, mio. kr. in fixed prices; below zero it has paid for itself. */
export function cumulatedFan(
  cases: readonly PlacedCase[],
  priceLevel: number,
  words: ChartWords,
  footer: string,
): Picture {
  const fans = cases.map(
    ({ businessCase, place }): Fan => ({
      name: businessCase.scenario,
      series: {
        measure: 'expenditure_kr',
        step: 'all',
        group: 'all',
        periods: businessCase.years.map(String),
        summaries: viewOf(businessCase).lines.cumulated,
      },
      style: styleOf(place),
      unitSize: KR_PER_MILLION,
    }),
  );
  const caption = {
    title: words.money.cumulated.title,
    forWhom: forWhom(cases, words),
    reading: [words.money.cumulated.reading, ...refunding(cases, words)],
    unit: words.millionKr(priceLevel),
    footer,
  };
  return fanChart(fans, caption, words);
}

/** In which part of the futures a what-if is paid back by the end of each year; null where none has anything to pay. */
export function paybackChart(cases: readonly PlacedCase[], words: ChartWords, footer: string): Picture | null {
  const curves = cases.flatMap(({ businessCase, place }): Curve[] => {
    const { payback } = viewOf(businessCase);
    return payback === null ? [] : [{ name: businessCase.scenario, payback, style: styleOf(place) }];
  });
  if (curves.length === 0) return null;
  const from = Math.min(...curves.map(({ payback }) => payback.firstYear));
  const to = Math.max(...curves.map(({ payback }) => payback.firstYear + payback.within.length));
  const pct = (share: number): string => shareInPercent(share, words);
  const { never, neverOf } = words.money.payback;
  const only = curves.length === 1 ? curves[0] : undefined;
  const left =
    only === undefined
      ? curves.map(({ name, payback }) => neverOf(name, pct(payback.never))).join(', ')
      : pct(only.payback.never);
  return frame(
    {
      datasets: curves.map(({ name, payback, style }) => ({
        type: 'line',
        label: name,
        data: payback.within.map((share, i) => ({ x: payback.firstYear + i + 0.5, y: 100 * share })),
        borderColor: style.color,
        backgroundColor: style.color,
        borderWidth: 3,
        borderDash: [...style.dash],
        pointStyle: style.point,
        pointRadius: 7,
        // Points at 0 and 100 are whole.
        clip: false,
      })),
      scales: {
        x: yearAxis(from, to, wrap(footer, FOOTER_CHARS)),
        y: { ...valueAxis(words), min: 0, max: 100 },
        unit: unitHeading(words.money.payback.unit),
      },
      legend: curves.length === 1 ? [] : curves.map(({ name, style }) => lineItem(style, name)),
      plugins: [directLabels(only === undefined ? [] : labelsOf(only, pct, words))],
    },
    {
      title: words.money.payback.title,
      forWhom: forWhom(cases, words),
      reading: [never(left, to - 1), ...refunding(cases, words)],
      unit: words.money.payback.unit,
      footer,
    },
    words,
  );
}

interface Curve {
  readonly name: string;
  readonly payback: Payback;
  readonly style: LineStyle;
}

function labelsOf({ payback }: Curve, pct: (share: number) => string, { money }: ChartWords) {
  return payback.within.map((share, i) => ({
    x: payback.firstYear + i + 0.5,
    y: 100 * share,
    text: money.percent(pct(share)),
    // The line comes up from the left and goes on to the right: above it on the left, and near the top below it on the right.
    ...(share > 0.85
      ? { align: 'left' as const, beside: 2, above: -22 }
      : { align: 'right' as const, beside: -4, above: 20 }),
  }));
}

function forWhom(cases: readonly PlacedCase[], words: ChartWords): string {
  const names = cases.map(({ businessCase }) => businessCase.scenario);
  return words.minus(listNames(names, words), cases[0]?.businessCase.base ?? '');
}

function refunding(cases: readonly PlacedCase[], words: ChartWords): string[] {
  return cases.slice(0, 1).flatMap(({ businessCase }) => refundingOf(businessCase, words));
}
