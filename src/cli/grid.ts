/** `grid`: a figure over two numbers at once. */
import { gridSquares } from '../charts/decisions/grid-squares.js';
import { type AskedAxis, axesOf, cellsOf, deadEnds, type GridAxis, gridPoints, readAxis } from '../decisions/grid.js';
import { gridReport } from '../decisions/grid-report.js';
import { numberText } from '../decisions/telling.js';
import { gridCsv } from '../report/decision-csv.js';
import type { Laid } from '../scenario/laid-over.js';
import { chartsDa } from '../text/da/charts.js';
import { gridDa } from '../text/da/grid.js';
import type { DecisionWords } from '../text/decision-words.js';
import { chartsEn } from '../text/en/charts.js';
import { gridEn } from '../text/en/grid.js';
import type { GridWords } from '../text/grid-words.js';
import { both } from './both.js';
import {
  type Decision,
  type DecisionFlags,
  decisionWords,
  evaluated,
  howText,
  nameFaultText,
  prepareDecision,
  tellDecision,
  whyImpossible,
} from './decision.js';
import { EXIT, UserError } from './output.js';

export interface GridFlags extends DecisionFlags {
  /** null: not given. */
  readonly x: string | null;
  readonly y: string | null;
}

/** Works a figure out for every pair of values and returns the exit code. */
export async function gridCommand(
  paths: readonly string[],
  laid: Laid,
  flags: GridFlags,
  signal: AbortSignal,
): Promise<number> {
  const startedAt = Date.now();
  const { lang } = flags;
  const words = lang === 'da' ? gridDa : gridEn;
  const { own } = decisionWords(lang);
  const [asked] = both(
    () => askedAxes(flags, words),
    () => {
      if (flags.outcome.length > 1) throw new UserError(words.oneOutcome(flags.outcome.length));
    },
  );
  const whole = prepareDecision(paths, laid, flags, (files) => readAxes(files, asked, own));
  if (whole === null) return EXIT.badInput;
  const decision = { ...whole, outcomes: whole.outcomes.slice(0, 1), told: whole.told.slice(0, 1) };
  const { files, outcomes, told, priceLevel } = decision;
  const { x, y } = readAxes(files, asked, own);
  const axes = { named: [x.named, y.named], chances: [] };
  const points = gridPoints(x, y);
  const answers = await evaluated(decision, axes, points.length, flags, signal, (evaluate) => evaluate(points));
  const cells = cellsOf(x, y, answers);
  refuseDeadEnds(decision, x, y, points, deadEnds(cells), flags);
  const [base, whatIf] = files;
  const facts = {
    scenario: (whatIf ?? base).scenario.name,
    base: whatIf === undefined ? null : base.scenario.name,
    ...{ outcomes: told, priceLevel, how: howText(decision, points.length, own) },
  };
  const chartWords = lang === 'da' ? chartsDa : chartsEn;
  const [{ name: figure, unit } = { name: '', unit: 1 }] = told;
  const caption = {
    ...{ figure, unit, isDifference: whatIf !== undefined },
    forWhom: facts.base === null ? facts.scenario : own.minus(facts.scenario, facts.base),
    steps: files.flatMap((file) => file.scenario.steps),
    footer: [own.prices(priceLevel), facts.how].join(' '),
  };
  const csv = outcomes.map((outcome) => gridCsv(x, y, cells, outcome, priceLevel)).join('');
  await tellDecision(
    decision,
    {
      kind: 'grid',
      sections: gridReport(x, y, cells, facts, decisionWords(lang), words),
      tables: new Map([['grid.csv', csv]]),
      charts: [{ name: 'grid', draw: () => gridSquares(x, y, cells, caption, chartWords, own, words) }],
      facts: { x: flags.x, y: flags.y },
      result: { outcomes, x, y, cells },
    },
    flags,
    startedAt,
    signal,
  );
  return EXIT.ok;
}

function askedAxes({ x, y }: GridFlags, words: GridWords): [AskedAxis, AskedAxis] {
  const given = [
    { option: '--x', text: x },
    { option: '--y', text: y },
  ].map(({ option, text }) => ({ option, text, axis: text === null ? null : readAxis(text) }));
  const wrong = given.flatMap(({ option, text, axis }) =>
    axis !== null ? [] : [text === null ? words.missing(option) : words.badAxis(option, text)],
  );
  const [first, second] = given.flatMap(({ axis }) => axis ?? []);
  if (first === undefined || second === undefined) throw new UserError(wrong.join('\n'));
  return [first, second];
}

/** @throws UserError with everything that is wrong with the axes */
function readAxes(
  files: Decision['files'],
  [askedX, askedY]: readonly [AskedAxis, AskedAxis],
  own: DecisionWords,
): { readonly x: GridAxis; readonly y: GridAxis } {
  const reading = axesOf(files, askedX, askedY);
  if (reading.ok) return reading;
  const texts = reading.faults.map((fault) =>
    fault.code === 'upsideDown' || fault.code === 'zero'
      ? own.names[fault.code](fault.name)
      : nameFaultText(fault, own),
  );
  throw new UserError(texts.join('\n'));
}

/** A value that goes with no other is a mistake of what is asked, not a hole in the table. */
function refuseDeadEnds(
  decision: Decision,
  x: GridAxis,
  y: GridAxis,
  points: readonly Float64Array[],
  ends: readonly number[],
  { lang }: GridFlags,
): void {
  if (ends.length === 0) return;
  const { own } = decisionWords(lang);
  const axes = { named: [x.named, y.named], chances: [] };
  const texts = ends.flatMap((end) => {
    const point = points[end] as Float64Array;
    const where = [x, y].map(({ named }, i) => `${named.name} ${numberText(point[i] as number, named.isFactor, own)}`);
    return [own.together(where.join(', ')), ...whyImpossible(decision, axes, point, lang).map((why) => `  ${why}`)];
  });
  throw new UserError(texts.join('\n'));
}
