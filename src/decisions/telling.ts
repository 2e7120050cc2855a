/** Outcomes and numbers as people read them. */

import { momentsOf } from '../results/comparison/moments.js';
import { isAmount } from '../results/forecast.js';
import type { Step } from '../scenario/scenario.js';
import type { ComparisonWords, FigureWords } from '../text/comparison-words.js';
import type { DecisionWords } from '../text/decision-words.js';
import { formatNumber } from '../text/number-format.js';
import type { Asked, Outcome } from './outcome.js';

/** Words of decisions, with what key figures and sets of steps are called. */
export interface Words {
  readonly own: DecisionWords;
  readonly figures: Pick<ComparisonWords, 'figures' | 'figureOf' | 'sets' | 'beforeRefund'>;
}

/** An outcome with the name and the unit it is told in. */
export interface ToldOutcome {
  readonly outcome: Outcome;
  /** `Udgifter, mio. kr. (i alt 2016-2025)`. */
  readonly name: string;
  /** What a number is divided by: 1,000,000 of amounts. */
  readonly unit: number;
}

/** @param isDifference of two scenarios */
export function toldOutcome(
  outcome: Outcome,
  asked: Asked,
  steps: readonly Step[],
  isDifference: boolean,
  { own, figures }: Words,
): ToldOutcome {
  const { measure, step } = outcome;
  const hasRefund = asked.plans.some((plan) => plan.measure === 'net_expenditure_kr');
  const names: Readonly<Partial<Record<string, string>>> = {
    ...figures.figures,
    ...(hasRefund ? figures.beforeRefund : {}),
  };
  const figure = names[measure] ?? measure;
  const stepName = steps.find(({ id }) => id === step)?.shortName ?? figures.sets[step] ?? step;
  const whole = step === 'all' ? figure : figures.figureOf(figure, stepName);
  const named = own.figureWhen(whole, whenText(outcome, asked, own));
  return { outcome, name: isDifference ? own.differenceIn(named) : named, unit: isInMillions(measure) ? 1e6 : 1 };
}

function isInMillions(measure: Outcome['measure']): boolean {
  const told: readonly (keyof FigureWords)[] = ['expenditure_kr', 'net_expenditure_kr'];
  return isAmount(measure) && told.some((one) => one === measure);
}

function whenText({ period }: Outcome, asked: Asked, { when }: DecisionWords): string {
  const moment = momentsOf(asked, asked.budgetYear).find(({ id }) => id === period);
  if (moment === undefined) return period;
  if (moment.id === 'total' || moment.id === 'mean') return when[moment.id](moment.period);
  return moment.id === 'end' ? when.end(moment.period) : moment.period;
}

/** Decimals with which the greatest of some numbers has three digits: of 57.3 one, of 912 none. */
export function decimalsOf(values: readonly number[]): number {
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (greatest === 0 || !Number.isFinite(greatest)) return 0;
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(greatest))));
}

/** `+12,3` of a change. */
export function signed(value: number, decimals: number, words: DecisionWords): string {
  const text = formatNumber(value, decimals, words);
  return /[1-9]/.test(text) && value > 0 ? `+${text}` : text;
}

/** A number as a file has it, to four digits. */
export function numberText(value: number, isFactor: boolean, words: DecisionWords): string {
  const rounded = Number(value.toPrecision(4));
  const exponent = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
  const most = Math.max(0, Math.min(9, 3 - exponent));
  const needed = (rounded.toFixed(most).split('.')[1] ?? '').replace(/0+$/, '').length;
  return words.number(formatNumber(rounded, needed, words), isFactor);
}

/** What a number is called in a picture: `I hjemmet → Plejefamilie, skole`, `Pris: Plejefamilie`; its name where it has no words. */
export function nameInWords(name: string, steps: readonly Step[], words: DecisionWords): string {
  const [whole = '', band] = name.split('@');
  const stepName = (id: string): string | null => steps.find((step) => step.id === id)?.shortName ?? null;
  const [from, to, ...more] = whole.split('>').map(stepName);
  const price = whole.startsWith('unitCost:') ? stepName(whole.slice('unitCost:'.length)) : null;
  const ofAge = band === undefined ? '' : `, ${band}`;
  if (price !== null) return `${words.price(price)}${ofAge}`;
  return from != null && to != null && more.length === 0 ? `${from} → ${to}${ofAge}` : name;
}
