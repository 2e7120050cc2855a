/** The report of a calibration as sections of paragraphs and tables, for the screen and for a file. */
import type { Scenario } from '../scenario/scenario.js';
import { isMoney, isOfSpan, type Target, type TargetValue } from '../scenario/targets/target.js';
import type { CalibrationWords } from '../text/calibration-words.js';
import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import { type Fit, type ParameterFit, type Range, type TargetFit, UNINFORMED } from './fit.js';
import { Z95 } from './normal.js';
import type { Group } from './pooling.js';
import { groupSection } from './pooling-report.js';
import { FEWEST_EFFECTIVE, GREATEST_R_HAT, isBelievable, type Posterior } from './posterior.js';

/** What the report says of the calibration as a whole. */
export interface ReportFacts {
  readonly file: string;
  readonly isAtRest: boolean;
  /** The draws, whether or not they may be believed; null: there are none. */
  readonly posterior: Posterior | null;
  /** Behind each expected figure; null: they are exact. */
  readonly futures: number | null;
  /** null: there is none. */
  readonly group: Group | null;
}

export function reportOf(fit: Fit, facts: ReportFacts, words: CalibrationWords): Section[] {
  return [
    {
      title: words.title(fit.scenario.name),
      paragraphs: [
        words.about(fit.targets.length, facts.file, fit.parameters.length),
        ...(facts.isAtRest ? [] : [words.notAtRest]),
      ],
      table: null,
      notes: [],
    },
    ...drawSection(fit, facts, words),
    fitSection(fit, facts.futures, words),
    parameterSection(fit, facts, words),
    ...(facts.group === null ? [] : [groupSection(fit, facts.group, words)]),
    ...correlationSection(fit, words),
  ];
}

/** How the draws went; of those that may not be believed, why. */
function drawSection({ parameters }: Fit, { posterior }: ReportFacts, words: CalibrationWords): Section[] {
  if (posterior === null) return [];
  const { rHat, bulk, tail, worstMixed, fewest } = posterior.diagnostics;
  const nameOf = (i: number): string => parameters[i]?.parameter.name ?? '';
  const whole = (value: number): string => formatNumber(Math.floor(value), 0, words);
  const draws = whole(posterior.chains * posterior.draws);
  const scale = formatNumber(rHat, 3, words);
  const { draws: own } = words;
  const told = own.told(posterior.chains, draws, whole(bulk), whole(tail), scale);
  const paragraphs = isBelievable(posterior.diagnostics)
    ? [told, own.how]
    : [
        own.refused,
        told,
        ...(rHat > GREATEST_R_HAT
          ? [own.apart(nameOf(worstMixed), scale, formatNumber(GREATEST_R_HAT, 2, words))]
          : []),
        ...(Math.min(bulk, tail) < FEWEST_EFFECTIVE
          ? [own.few(nameOf(fewest), whole(Math.min(bulk, tail)), whole(FEWEST_EFFECTIVE))]
          : []),
        own.advice,
      ];
  return [{ title: own.title, paragraphs, table: null, notes: [] }];
}

function fitSection(fit: Fit, futures: number | null, words: CalibrationWords): Section {
  const { fitColumns: titles } = words;
  const hasBand = fit.targets.some(({ band }) => band !== null);
  const rows = fit.targets.map((own) => {
    const number = (value: number): string => figure(own.target, value, words);
    return [
      labelOf(fit.scenario, own.target, words),
      valueText(own.value, number, words),
      number(own.before),
      number(own.after),
      ...(hasBand ? [rangeText(own.band, number)] : []),
      `± ${number(own.deviation).replace('+', '')}`,
      formatNumber(own.residual, 1, words),
    ];
  });
  const inside = fit.targets.filter(isInside).length;
  const titleRow = [
    titles.figure,
    titles.stated,
    titles.before,
    titles.after,
    ...(hasBand ? [titles.band] : []),
    titles.chance,
    titles.residual,
  ];
  return {
    title: words.fitTitle,
    paragraphs: [],
    table: { titles: titleRow, rows, names: 1 },
    notes: [
      words.fitSummary(inside, fit.targets.length),
      words.fitHow(hasBand, futures !== null),
      ...(futures === null ? [] : [words.simulatedHow(formatNumber(futures, 0, words))]),
    ],
  };
}

function isInside({ residual }: TargetFit): boolean {
  return Math.abs(residual) <= Z95;
}

function parameterSection({ parameters }: Fit, { posterior, group }: ReportFacts, words: CalibrationWords): Section {
  const { parameterColumns: titles } = words;
  const factor = (value: number): string => formatNumber(value, 2, words);
  const rows = parameters.map((own) => [
    own.parameter.name,
    ...numberTexts(own, words),
    factor(own.factor),
    rangeText(own.prior, factor),
    rangeText(own.posterior, factor),
    `${formatNumber(100 * own.spreadRatio, 0, words)} %`,
  ]);
  const names = (test: (own: ParameterFit) => boolean): string =>
    parameters
      .filter(test)
      .map(({ parameter }) => parameter.name)
      .join(', ');
  const said = group === null ? words : words.pooling;
  const untouched = names(({ isTouched }) => !isTouched);
  const uninformed = names(({ isTouched, spreadRatio }) => isTouched && spreadRatio > UNINFORMED);
  return {
    title: words.parameterTitle,
    paragraphs: [],
    table: {
      titles: [titles.name, titles.before, titles.after, titles.factor, titles.prior, titles.posterior, titles.told],
      rows,
      names: 1,
    },
    notes: [
      ...(untouched === '' ? [] : [said.untouched(untouched)]),
      ...(uninformed === '' ? [] : [said.uninformed(uninformed)]),
      words.parameterHow(posterior === null || !isBelievable(posterior.diagnostics)),
      said.priorHow,
    ],
  };
}

/** What the scenario says, and the fitted number; of several numbers only how many they are. */
function numberTexts({ parameter: { numbers }, factor }: ParameterFit, words: CalibrationWords): [string, string] {
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return [words.several(numbers.length), ''];
  const number = (value: number): string => significant(value, words);
  return [number(only.value), number(only.value * factor)];
}

function correlationSection({ correlations }: Fit, words: CalibrationWords): Section[] {
  if (correlations.length === 0) return [];
  return [
    {
      title: words.correlationTitle,
      paragraphs: correlations.map(({ first, second, correlation }) =>
        words.correlation(first, second, formatNumber(correlation, 2, words)),
      ),
      table: null,
      notes: [words.correlationHow],
    },
  ];
}

/** `Institution, pr. 1.000 0-17-årige, 2016-03`. */
function labelOf(scenario: Scenario, target: Target, words: CalibrationWords): string {
  return `${seriesLabelOf(scenario, target, words)}, ${target.period.replace('/', ` ${words.until} `)}`;
}

/** `Institution, pr. 1.000 0-17-årige`: the same at any time. */
export function seriesLabelOf(
  scenario: Scenario,
  { measure, step, ages, group }: Target,
  words: CalibrationWords,
): string {
  const nameOf = (id: string): string => scenario.steps.find((own) => own.id === id)?.shortName ?? words.sets[id] ?? id;
  const named = step
    .split('/')
    .map((part) => part.split('>').map(nameOf).join(' > '))
    .join(` ${words.among} `);
  return [
    named,
    words.measures[measure],
    ...(ages === null ? [] : [words.ages(`${ages.from}-${ages.to}`)]),
    ...(group === 'all' ? [] : [group]),
  ].join(', ');
}

/** A figure of a measure with the digits that mean something. */
function figure({ measure }: Target, value: number, words: CalibrationWords): string {
  if (measure === 'share') return formatNumber(value, 3, words);
  if (isOfSpan(measure)) return `${value > 0 ? '+' : ''}${formatNumber(value, 2, words)}`;
  if (isMoney(measure)) return formatNumber(value, 0, words);
  return formatNumber(value, /per_1000/.test(measure) ? 2 : 1, words);
}

function significant(value: number, words: CalibrationWords): string {
  const decimals = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return formatNumber(value, Math.min(8, decimals), words);
}

function valueText(value: TargetValue, number: (value: number) => string, { trends }: CalibrationWords): string {
  if (value.kind === 'class') return trends[value.trend];
  return value.kind === 'known' ? number(value.value) : `${number(value.low)}-${number(value.high)}`;
}

function rangeText(range: Range | null, number: (value: number) => string): string {
  return range === null ? '' : `${number(range.low)}-${number(range.high)}`;
}
