/** The budget form on the screen: what each step costs in the budget year and the three that follow. */
import type { BudgetForm, BudgetRow } from '../results/economy/budget-form.js';
import { shownBudget } from '../results/economy/budget-shown.js';
import type { Forecast } from '../results/forecast.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { hanging, tableLines } from '../text/columns.js';
import { formatNumber } from '../text/number-format.js';
import { type RefundSide, sided } from '../text/refund-words.js';

/** A budget form of means, in mio. kr. */
export function budgetTable(
  form: BudgetForm,
  about: { readonly scenario: Scenario; readonly forecast: Forecast },
  words: CliWords,
  width: number,
): string[] {
  const { form: own } = words.money;
  const { priceLevel, prices } = about.forecast;
  const title = own.title(about.forecast.scenario, prices === 'current' ? own.current : own.fixed(priceLevel));
  return [
    ...hanging('', title, width),
    '',
    ...tableLines({ titles: ['', ...form.years.map(String)], rows: rowsOf(form, about, words), names: 1 }, width),
  ];
}

/** Steps and what else is paid, in all, after refund, against the base, and per 0-22-year-old. */
function rowsOf(form: BudgetForm, { scenario }: { readonly scenario: Scenario }, words: CliWords): string[][] {
  const { form: own } = words.money;
  const budget = shownBudget(form);
  if (budget === null) return [];
  const { parts, all, refunded, difference, last } = budget;
  const sidedAs = (label: string, side: RefundSide): string =>
    sided(label, refunded === null ? null : side, words.money.refunding);
  const millions = (name: string, units: readonly number[], isSigned = false): string[] => [
    name,
    ...units.map((unit) => `${isSigned && unit > 0 ? '+' : ''}${formatNumber(unit / 10, 1, words)}`),
  ];
  return [
    ...parts.map(({ id, tenths }) => millions(nameOf(id, scenario, words), tenths)),
    millions(sidedAs(own.all, 'gross'), all),
    ...(refunded === null ? [] : [millions(own.refund, refunded.refund), millions(own.net, refunded.net)]),
    ...(difference === null ? [] : [millions(sidedAs(own.difference, 'net'), difference, true)]),
    ...perHead(last, sidedAs(own.perHead, 'net'), words),
  ];
}

function perHead({ krPer0to22 }: BudgetRow, name: string, words: CliWords): string[][] {
  if (krPer0to22 === null) return [];
  return [[name, ...krPer0to22.map(({ mean }) => formatNumber(mean, 0, words))]];
}

function nameOf(id: string, { steps, addOns }: Scenario, { money }: CliWords): string {
  if (id === 'policies') return money.form.policies;
  return steps.find((step) => step.id === id)?.shortName ?? addOns.find((addOn) => addOn.id === id)?.name ?? id;
}
