/** What was observed beside what is forecast, in words: the black dots of a chart, for those who do not see them. */
import type { Series, Summary } from '../results/forecast.js';
import { observedHistory } from '../results/history.js';
import { findObserved, type Observed } from '../results/observed.js';
import type { ReportWords } from '../text/report-words.js';
import { childrenUnit, shown } from './amounts.js';
import type { Block } from './document.js';
import { type ReportedRun, seriesOf } from './run.js';

/** What is known last, and what the forecast has at the same time, or else when it begins. */
interface Beside {
  readonly when: string;
  readonly value: number;
  readonly forecast: { readonly when: string; readonly mean: number; readonly isSame: boolean } | null;
}

/** `Observeret: fra 33 i januar 2016 til 27 i december 2018; da har prognosen 33.` Null where nothing is known. */
export function observedText(
  observed: Observed | undefined,
  series: Series | undefined,
  number: (value: number) => string,
  words: ReportWords,
): string | null {
  const first = observed?.points.find(({ value }) => value !== null);
  const last = besideOf(observed, series);
  if (first === undefined || first.value === null || last === null) return null;
  const own = words.figures.observed;
  const { forecast } = last;
  const from = first.period === last.when ? null : { when: words.period(first.period), value: number(first.value) };
  const course = own.course(from, { when: words.period(last.when), value: number(last.value) });
  if (forecast === null) return `${course}.`;
  const mean = number(forecast.mean);
  return `${course}; ${forecast.isSame ? own.same(mean) : own.begins(mean, words.period(forecast.when))}.`;
}

/** How many were last observed on each step, and how many the base has; nothing where no children were observed. */
export function observedBlocks({ scenarios, forecasts }: ReportedRun, words: ReportWords): Block[] {
  const [scenario] = scenarios;
  const [forecast] = forecasts;
  if (scenario === undefined || forecast === undefined) return [];
  const history = observedHistory(scenario);
  const steps = scenario.steps.filter(({ kind }) => kind !== 'universal');
  const named = [
    { id: 'placement', name: words.keyFigures.allPlaced },
    ...steps.map(({ id, shortName }) => ({ id, name: shortName })),
  ];
  const items = named.flatMap(({ id, name }) => {
    const series = seriesOf(forecast, 'stock', id);
    const beside = besideOf(findObserved(history, 'stock', id), series);
    if (series === undefined || beside === null || beside.forecast === null) return [];
    const unit = childrenUnit(series.summaries);
    const { value, when, forecast: own } = beside;
    const [seen, mean] = [shown(value, unit, words), shown(own.mean, unit, words)];
    return [words.figures.observed.step(name, seen, words.period(when), mean, words.period(own.when))];
  });
  return items.length === 0 ? [] : [{ kind: 'paragraph', text: words.figures.observed.all(items) }];
}

function besideOf(observed: Observed | undefined, series: Series | undefined): Beside | null {
  const last = observed?.points.filter(({ value }) => value !== null).at(-1);
  if (last === undefined || last.value === null) return null;
  const at = (index: number, isSame: boolean): Beside['forecast'] => {
    const [when, summary] = [series?.periods[index], series?.summaries[index] as Summary | undefined];
    return when === undefined || summary === undefined ? null : { when, mean: summary.mean, isSame };
  };
  const same = series?.periods.indexOf(last.period) ?? -1;
  const begins = series?.periods[0] ?? '';
  // A year of what is forecast by month, within the forecast, is beside no single month.
  const forecast = same >= 0 ? at(same, true) : last.period < begins ? at(0, false) : null;
  return { when: last.period, value: last.value, forecast };
}
