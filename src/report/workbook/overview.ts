/** The first sheet: what was run, the key figures of the last year, the money, how to read it, and where it comes from. */

import { firstRanking } from '../../results/comparison/ranking.js';
import { grossSide } from '../../results/refund-side.js';
import { formatNumber } from '../../text/number-format.js';
import { sided } from '../../text/refund-words.js';
import { SHEETS } from '../../text/workbook-words.js';
import { hasRates } from './business-case.js';
import type { Cell, Format, SheetContent } from './content.js';
import type { KeyFigureSheet } from './key-figures.js';
import { overviewCharts } from './overview-charts.js';
import { overviewFigures } from './overview-figures.js';
import { link, number, Page, share, text } from './page.js';
import { hasBands, million, pricesOf, type RunOfWorkbook, shortNames, wholeYearsOf } from './result-of-run.js';

/** Narrow columns of numbers behind names and units. */
const NUMBERS = 11;

export function overviewSheet(run: RunOfWorkbook, figures: KeyFigureSheet): SheetContent {
  const { words, forecasts } = run;
  const page = new Page(words.sheets.overview, [36, 34, ...new Array<number>(NUMBERS).fill(12.5)]);
  const years = wholeYearsOf(run);
  const base = forecasts[0];
  page.line(words.title(base?.scenario ?? ''), 'title');
  page.line(subtitle(run), 'subtitle');
  const frozen = page.next - 1;
  page.blank();
  whatRan(page, run);
  page.blank();
  page.line(words.overview.howToRead, 'heading');
  for (const note of words.overview.notes(!hasBands(run), forecasts.length > 1, hasRates(run))) page.line(note, 'note');
  page.blank();
  const lastYear = years.at(-1);
  if (lastYear === undefined) page.line(words.overview.noWholeYear, 'body');
  else overviewFigures(page, run, figures, lastYear);
  moneyRows(page, run);
  ranking(page, run);
  if (lastYear !== undefined) overviewCharts(page, run, figures, years.length);
  page.blank();
  sheetLinks(page, run);
  page.blank();
  provenance(page, run);
  return page.content({ frozen: { rows: frozen, columns: 0 }, repeated: [1, frozen] });
}

function subtitle(run: RunOfWorkbook): string {
  const { words, forecasts, marks } = run;
  const base = forecasts[0];
  if (base === undefined) return '';
  return words.overview.subtitle(formatNumber(base.replications, 0, marks), periodOf(run), pricesOf(base, words));
}

/** The whole calendar years that amounts are of, `2016-2025` or `2017`; the years of the horizon where there is none. */
function periodOf(run: RunOfWorkbook): string {
  const years = wholeYearsOf(run);
  const horizon = run.scenarios[0]?.horizon;
  const [first, last] = [years[0] ?? horizon?.startYear, years.at(-1) ?? (horizon?.startYear ?? 0) + 1];
  return first === last ? String(first) : `${first}-${last}`;
}

function whatRan(page: Page, { words, forecasts }: RunOfWorkbook): void {
  const own = words.overview;
  const { role, scenario, futures, failed, hash } = own.columns;
  page.line(own.whatRan, 'heading');
  page.add(
    text(scenario, 'head'),
    text(role, 'head'),
    text(hash, 'head'),
    text(futures, 'headNumber'),
    text(failed, 'headNumber'),
  );
  for (const [i, forecast] of forecasts.entries()) {
    page.add(
      text(forecast.scenario, 'wrapped'),
      text(i === 0 ? words.base : words.whatIf),
      text(`#${forecast.scenarioHash}`),
      number(forecast.replications, 'whole'),
      number(forecast.failed.length, 'whole'),
    );
  }
}

/** What each what-if comes to over the whole period. */
function moneyRows(page: Page, run: RunOfWorkbook): void {
  const { words, economies } = run;
  const own = words.overview;
  const short = shortNames(run);
  const cases = economies.flatMap(({ businessCase }, i) =>
    businessCase === null ? [] : [{ ...businessCase, scenario: short[i] ?? '' }],
  );
  const [fixed] = economies.map(({ prices }) => prices.fixed.priceLevel);
  const heading = own.economy(periodOf(run));
  page.line(fixed === undefined ? heading : `${heading} (${words.prices.fixed(fixed)})`, 'heading');
  if (cases.length === 0) {
    page.line(own.noDifference, 'body');
    return;
  }
  const isBand = hasBands(run);
  const ends = isBand ? [words.from, words.to] : [];
  const { cumulated, presentValue, payback, paidBack } = own.economyColumns;
  page.add(
    text(words.whatIf, 'head'),
    text('', 'head'),
    ...[cumulated, ...ends, presentValue, ...ends, payback, paidBack].map((title) => text(title, 'headNumber')),
  );
  const numbers = (format: Format, ...values: readonly number[]): Cell[] =>
    values.slice(0, isBand ? 3 : 1).map((value, i) => number(million(value), format, i === 0 ? 'body' : 'band'));
  for (const { scenario, views } of cases) {
    for (const { refunding, lines, value, payback: back } of views) {
      const total = lines.cumulated.at(-1);
      if (total === undefined) continue;
      const { netKr } = value;
      page.add(
        text(scenario, 'wrapped'),
        text(
          views.length === 1 ? '' : refunding === 'gross' ? words.businessCase.gross : words.businessCase.net,
          'note',
        ),
        ...numbers('one', total.mean, total.p05, total.p95),
        ...numbers('one', netKr.mean, netKr.p05, netKr.p95),
        ...(back === null
          ? []
          : [
              Number.isFinite(back.medianYears)
                ? number(back.medianYears, 'year')
                : { ...text(own.neverPaidBack), look: 'wrapped' as const },
              share(1 - back.never),
            ]),
      );
    }
  }
}

/** Which scenario is the cheapest over the whole period, and in how many futures. */
function ranking(page: Page, run: RunOfWorkbook): void {
  const { words, comparison } = run;
  const own = words.overview;
  const money = firstRanking(comparison.rankings);
  // Of two, the other shares of futures say it already.
  if (money === undefined || money.places.length < 3 || !money.figure.endsWith('expenditure_kr')) return;
  const short = shortNames(run);
  const side = money.figure === 'expenditure_kr' ? grossSide(run.forecasts) : 'net';
  page.blank();
  page.line(own.ranking(sided(words.prices.fixed(comparison.priceLevel), side, run.words.distributions)), 'heading');
  page.add(
    text(words.scenario, 'head'),
    text('', 'head'),
    ...[own.place, own.meanOfPeriod, own.cheapest].map((title) => text(title, 'headNumber')),
  );
  for (const { scenario, place, mean, best } of money.places) {
    page.add(
      text(short[scenario] ?? '', 'wrapped'),
      null,
      number(place, 'year'),
      number(million(mean), 'one'),
      share(best.share),
    );
  }
}

function sheetLinks(page: Page, { words }: RunOfWorkbook): void {
  page.line(words.overview.sheets, 'heading');
  for (const id of SHEETS) page.add(link(words.sheets[id], words.sheets[id]), text(words.overview.sheetOf[id]));
}

function provenance(page: Page, run: RunOfWorkbook): void {
  const { words, forecasts, scenarios, version, engineDigest } = run;
  const { facts } = words.overview;
  const base = forecasts[0];
  page.line(words.overview.provenance, 'heading');
  const rows: readonly (readonly [string, Cell])[] = [
    [facts.version, text(`indsatstrappe ${version}`)],
    [facts.engine, text(`#${engineDigest}`)],
    [facts.seed, text(base?.seed ?? '')],
    [facts.replications, { ...number(scenarios[0]?.replications ?? null, 'whole'), look: 'left' }],
    [facts.prices, text(base === undefined ? '' : pricesOf(base, words))],
    [facts.replay, text(`indsatstrappe replay .   (${facts.replayHow})`)],
  ];
  for (const [name, cell] of rows) page.add(text(name, 'strong'), cell);
}
