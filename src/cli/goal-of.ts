/** What the goal of `goal-seek` is, from what the user says and what the scenario's budget is. */
import type { Asked, Outcome } from '../decisions/outcome.js';
import { momentsOf } from '../results/comparison/moments.js';
import { inFixedPrices, shownFactor } from '../results/prices.js';
import type { Budget } from '../scenario/economy.js';
import type { Scenario } from '../scenario/scenario.js';
import type { GoalWords } from '../text/goal-words.js';
import { UserError } from './output.js';

export type Relation = 'equals' | 'atMost' | 'atLeast';
const RELATIONS: readonly (readonly [Relation, string])[] = [
  ['equals', '--equals'],
  ['atMost', '--at-most'],
  ['atLeast', '--at-least'],
];

export interface StatedGoal {
  readonly relation: Relation;
  /** null: the budget. */
  readonly amount: number | null;
}

/** The one goal that is given. */
export function statedGoal(options: Readonly<Record<Relation, string | null>>, words: GoalWords): StatedGoal {
  const given = RELATIONS.flatMap(([relation, option]) => {
    const text = options[relation];
    return text === null ? [] : [{ relation, option, text }];
  });
  const [only, ...more] = given;
  if (only === undefined) throw new UserError(words.needsGoal);
  if (more.length > 0) throw new UserError(words.oneGoal);
  const { relation, option, text } = only;
  if (text === words.budgetWord) {
    if (relation === 'atLeast') throw new UserError(words.budgetBelow);
    return { relation, amount: null };
  }
  const amount = goalNumber(text);
  if (amount === null) throw new UserError(words.badGoal(option, text));
  return { relation, amount };
}

/** `96500000`, `96_500_000`, `96,5mio`, `0.02`; null: no such number, or one that is a thousand to some and one to others. */
export function goalNumber(text: string): number | null {
  const match = /^([+-]?\d[\d_]*(?:[.,]\d+)?(?:e[+-]?\d+)?) ?(mio\.?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, number = '', million] = match;
  if (million === undefined && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(number)) return null;
  const value = Number(number.replaceAll('_', '').replace(',', '.')) * (million === undefined ? 1 : 1e6);
  return Number.isFinite(value) ? value : null;
}

export interface BudgetGoal {
  /** What is held against the budget, as `readOutcome` reads it. */
  readonly outcome: string;
  /** kr. in fixed prices, of the years that the outcome is of. */
  readonly amountIn: (outcome: Outcome) => number;
}

/** The scenario's budget as a goal; the year is the last that it has unless the outcome says otherwise. */
export function budgetGoal(
  scenario: Scenario,
  file: string,
  asked: Asked,
  text: string | null,
  words: GoalWords,
): BudgetGoal {
  const { budget, refund } = scenario.economy;
  if (budget === null) throw new UserError(words.noBudget(file));
  const measure = budget.isNet && refund !== null ? 'net_expenditure_kr' : 'expenditure_kr';
  const last = Object.keys(budget.kr).at(-1) ?? '';
  const outcome = text ?? `${measure}/all/${last}`;
  const [own, step = 'all'] = outcome.split('/');
  if (own !== measure || step !== 'all') throw new UserError(words.budgetOutcome(outcome, `${measure}/all`));
  return { outcome, amountIn: ({ period }) => budgetOf(scenario, budget, period, asked, words) };
}

function budgetOf(scenario: Scenario, { kr }: Budget, period: string, asked: Asked, words: GoalWords): number {
  const moment = momentsOf(asked, asked.budgetYear).find(({ id }) => id === period);
  const years = moment?.years ?? [Number(period)];
  const fixed = inFixedPrices(scenario);
  const missing = years.filter((year) => kr[year] === undefined);
  if (missing.length > 0 || years.length === 0) {
    throw new UserError(words.budgetYears(missing.join(', ') || period, Object.keys(kr).join(', ')));
  }
  const sum = years.reduce((total, year) => total + (kr[year]?.value ?? 0) * shownFactor(fixed, year), 0);
  return moment?.id === 'mean' ? sum / years.length : sum;
}
