/** `tornado`: which numbers a figure depends on most, one at a time. */

import { tornadoBars } from '../charts/decisions/tornado-bars.js';
import type { NamedChart } from '../charts/gallery.js';
import { numberText, type Words } from '../decisions/telling.js';
import { middleOf, movedTo, type Tornado, tornadoOf, tornadoPoints } from '../decisions/tornado.js';
import { tornadoReport } from '../decisions/tornado-report.js';
import { tornadoCsv } from '../report/decision-csv.js';
import type { Laid } from '../scenario/laid-over.js';
import { chartsDa } from '../text/da/charts.js';
import { chartsEn } from '../text/en/charts.js';
import {
  type Decision,
  type DecisionFlags,
  decisionWords,
  evaluated,
  howText,
  prepareDecision,
  tellDecision,
  whyImpossible,
} from './decision.js';
import { type RangeFlags, readRanges } from './decision-ranges.js';
import { EXIT, UserError } from './output.js';

export interface TornadoFlags extends DecisionFlags, RangeFlags {}

/** Varies one number at a time and returns the exit code. */
export async function tornadoCommand(
  paths: readonly string[],
  laid: Laid,
  flags: TornadoFlags,
  signal: AbortSignal,
): Promise<number> {
  const startedAt = Date.now();
  const words = decisionWords(flags.lang);
  const decision = prepareDecision(paths, laid, flags, (files) => readRanges({ files }, flags, words.own));
  if (decision === null) return EXIT.badInput;
  const reading = readRanges(decision, flags, words.own);
  const { named, ranges } = reading;
  const axes = { named, chances: [] };
  const points = tornadoPoints(reading);
  const answers = await evaluated(decision, axes, points.length, flags, signal, (evaluate) => evaluate(points));
  if (answers[0] === null) throw new UserError(words.own.middleImpossible);
  const tornado = tornadoOf(ranges, answers);
  // What nobody asked for by name may be left out; what was asked for may not.
  if (flags.vary.length > 0 || ranges.some(({ origin }) => origin === 'uncertain')) {
    const reasons = tornado.impossible.flatMap(({ range, at }) => {
      const value = at.find(({ axis }) => axis === range.atLow[0]?.axis)?.value ?? 0;
      const why = whyImpossible(decision, axes, movedTo(middleOf(named), at), flags.lang);
      return [
        words.own.impossible(range.name, numberText(value, range.isFactor, words.own)),
        ...why.map((one) => `  ${one}`),
      ];
    });
    if (reasons.length > 0) throw new UserError(reasons.join('\n'));
  }
  const [base, whatIf] = decision.files;
  const { told: outcomes, outcomes: asked, priceLevel } = decision;
  const sections = tornadoReport(
    tornado,
    {
      scenario: (whatIf ?? base).scenario.name,
      base: whatIf === undefined ? null : base.scenario.name,
      ...{ outcomes, priceLevel, how: howText(decision, points.length, words.own), percent: flags.range },
    },
    words,
  );
  const told = {
    kind: 'tornado',
    sections,
    tables: new Map([['tornado.csv', tornadoCsv(tornado, asked, priceLevel)]]),
    charts: chartsOf(decision, tornado, points.length, flags, words),
    facts: { vary: flags.vary, range: flags.range },
    result: { outcomes: asked, ...tornado },
  };
  await tellDecision(decision, told, flags, startedAt, signal);
  return EXIT.ok;
}

/** One chart an outcome that anything moves. */
function chartsOf(
  decision: Decision,
  tornado: Tornado,
  evaluations: number,
  { lang }: TornadoFlags,
  words: Words,
): NamedChart[] {
  const chartWords = lang === 'da' ? chartsDa : chartsEn;
  const { told, priceLevel } = decision;
  const [base, whatIf] = decision.files;
  const forWhom = whatIf === undefined ? base.scenario.name : words.own.minus(whatIf.scenario.name, base.scenario.name);
  const steps = [...base.scenario.steps, ...(whatIf?.scenario.steps ?? [])];
  const footer = [words.own.prices(priceLevel), howText(decision, evaluations, words.own)].join(' ');
  const caption = { forWhom, steps, footer };
  return told.flatMap((outcome, i) => {
    const picture = tornadoBars(tornado, i, outcome, caption, chartWords, words);
    const name = i === 0 ? 'tornado' : `tornado-${i + 1}`;
    return picture === null ? [] : [{ name, draw: () => picture }];
  });
}
