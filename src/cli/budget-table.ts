/** The budget form on the screen: what each step costs in the budget year and the three that follow. */
import type { BudgetForm, BudgetRow } from '../results/economy/budget-form.js';
import { adding, round } from '../results/economy/rounding.js';
import type { Forecast, Summary } from '../results/forecast.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { hanging, tableLines } from '../text/columns.js';
import { formatNumber } from '../text/number-format.js';
import { type RefundSide, sided } from '../text/refund-words.js';

/** What one digit shown is: a tenth of a million. */
const UNIT_KR = 100_000;

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
function rowsOf(
  { years, rows }: BudgetForm,
  { scenario }: { readonly scenario: Scenario },
  words: CliWords,
): string[][] {
  const { form: own } = words.money;
  const gross = rows.filter(({ refunding }) => refunding === 'gross');
  const all = gross.find(({ id }) => id === 'all');
  if (all === undefined) return [];
  const parts = gross.filter(({ id }) => id !== 'all');
  const millions = (name: string, units: readonly number[], isSigned = false): string[] => [
    name,
    ...units.map((unit) => `${isSigned && unit > 0 ? '+' : ''}${formatNumber(unit / 10, 1, words)}`),
  ];
  const totals = units(all.kr);
  // What is shown of the parts adds up to what is shown of the whole.
  const shown = years.map((_, year) =>
    adding(
      totals[year] as number,
      parts.map(({ kr }) => (kr[year] as Summary).mean / UNIT_KR),
    ),
  );
  const net = rows.find(({ id, refunding }) => id === 'all' && refunding === 'net');
  const netUnits = net === undefined ? [] : units(net.kr);
  const last = net ?? all;
  const sidedAs = (label: string, side: RefundSide): string =>
    sided(label, net === undefined ? null : side, words.money.refunding);
  return [
    ...parts.map(({ id }, part) =>
      millions(
        nameOf(id, scenario, words),
        shown.map((year) => year[part] as number),
      ),
    ),
    millions(sidedAs(own.all, 'gross'), totals),
    ...(net === undefined
      ? []
      : [
          millions(
            own.refund,
            netUnits.map((unit, year) => unit - (totals[year] as number)),
          ),
          millions(own.net, netUnits),
        ]),
    ...(last.difference === null ? [] : [millions(sidedAs(own.difference, 'net'), units(last.difference), true)]),
    ...perHead(last, sidedAs(own.perHead, 'net'), words),
  ];
}

function perHead({ krPer0to22 }: BudgetRow, name: string, words: CliWords): string[][] {
  if (krPer0to22 === null) return [];
  return [[name, ...krPer0to22.map(({ mean }) => formatNumber(mean, 0, words))]];
}

function units(years: readonly Summary[]): number[] {
  return years.map(({ mean }) => round(mean / UNIT_KR));
}

function nameOf(id: string, { steps, addOns }: Scenario, { money }: CliWords): string {
  if (id === 'policies') return money.form.policies;
  return steps.find((step) => step.id === id)?.shortName ?? addOns.find((addOn) => addOn.id === id)?.name ?? id;
}
