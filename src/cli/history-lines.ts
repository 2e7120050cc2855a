/** What `check` and `run` say of the municipality's own history. */

import type { Forecast } from '../results/forecast.js';
import { observedHistory } from '../results/history.js';
import { type StartApart, startsApart } from '../results/start-apart.js';
import type { Scenario } from '../scenario/scenario.js';
import { hanging } from '../text/columns.js';
import { historyDa } from '../text/da/history.js';
import { historyEn } from '../text/en/history.js';
import type { HistoryWords } from '../text/history-words.js';
import { formatNumber } from '../text/number-format.js';
import type { Language } from './output.js';

/** What was read from where; nothing where there is no history. */
export function historyLines(scenario: Scenario, lang: Language, width: number): string[] {
  const { history } = scenario;
  if (history.length === 0) return [];
  const words = wordsIn(lang);
  const sources = [...new Set(history.map(({ source }) => source))];
  return [
    '',
    words.title,
    ...history.flatMap(({ measure, step, points, file }) => {
      const known = points.filter(({ value }) => value !== null);
      const periods = words.periods(points[0]?.period ?? '', points.at(-1)?.period ?? '');
      const what = words.measures[measure] ?? measure;
      const masked = points.length - known.length;
      return hanging(
        '  ',
        words.line(what, stepName(scenario, step, words), known.length, masked, periods, file),
        width,
      );
    }),
    ...sources.flatMap((source) => hanging('  ', words.source(source), width)),
    ...hanging('  ', words.note, width),
  ];
}

/** A sentence for each observed number from which the model begins too far away. */
export function apartLines(scenario: Scenario, forecast: Forecast, lang: Language): string[] {
  const words = wordsIn(lang);
  return startsApart(observedHistory(scenario), forecast).map((one) => apartLine(scenario, one, words));
}

function apartLine(scenario: Scenario, one: StartApart, words: HistoryWords): string {
  return words.apart({
    measure: words.measures[one.measure] ?? one.measure,
    step: stepName(scenario, one.step, words),
    period: one.period,
    observed: formatNumber(one.observed, one.observed < 10 ? 1 : 0, words),
    forecastPeriod: one.forecastPeriod,
    expected: formatNumber(one.expected, one.expected < 10 ? 1 : 0, words),
    standardErrors: formatNumber(one.standardErrors, 0, words),
  });
}

function stepName(scenario: Scenario, id: string, words: HistoryWords): string {
  return scenario.steps.find((step) => step.id === id)?.shortName ?? words.kinds[id] ?? id;
}

function wordsIn(lang: Language): HistoryWords {
  return lang === 'da' ? historyDa : historyEn;
}
