/** What is different in one scenario from another: every number, policy and step; nothing is left out. */
import { calendarStart, monthLabel } from '../../model/calendar.js';
import { LEAVE, type Policy, type Scenario } from '../../scenario/scenario.js';
import { withoutTablePlaces } from '../../scenario/table-places.js';
import { type Differing, differing, type Tree } from './differing.js';

/** One difference between two scenarios. */
export interface Change {
  readonly what: Differing['what'];
  /** Field of the scenario: `policies`, `steps`, `economy`. */
  readonly section: string;
  /** The policy, step, move etc. by the name that people know it by; null where the section is no list of such. */
  readonly item: string | null;
  /** What of it, from outside inwards; empty where the whole item is meant. */
  readonly field: readonly string[];
  /** null where it is not there. Numbers without their sources; months as `2017-01`. */
  readonly from: Tree;
  readonly to: Tree;
  /** Of a whole policy: the first and the last month in which it is in force; null: it stays. Else null. */
  readonly period: { readonly first: string; readonly last: string | null } | null;
}

/** What a run makes the same in all scenarios, or what is their name. */
const NOT_COMPARED: readonly string[] = ['name', 'seed', 'replications', 'uncertain'];

/** Sections whose second level are items with a name. */
const WITH_ITEMS: readonly string[] = [
  'parameters',
  'groups',
  'steps',
  'ageBands',
  'transitions',
  'trends',
  'arrivals',
  'birthdays',
  'breakdowns',
  'capacities',
  'addOns',
  'policies',
];

/** Every difference between two scenarios but their names. */
export function changesBetween(base: Scenario, whatIf: Scenario): Change[] {
  return differing(plain(base), plain(whatIf)).flatMap((one) => {
    const [section = '', ...inner] = one.path;
    if (NOT_COMPARED.includes(section) || (section === 'economy' && inner[0] === 'stress')) return [];
    const hasItem = WITH_ITEMS.includes(section) && inner.length > 0;
    const [key = '', ...rest] = hasItem ? inner : ['', ...inner];
    const field = rest.map((name, i) => (isDated(rest[i - 1]) ? dateText(base, Number(name)) : name));
    const last = field.at(-1);
    return [
      {
        what: one.what,
        section,
        item: hasItem ? itemName(section, key, whatIf, base) : null,
        field,
        from: shownValue(base, last, one.from),
        to: shownValue(whatIf, last, one.to),
        period: section === 'policies' && hasItem && field.length === 0 ? periodOf(key, whatIf, base) : null,
      },
    ];
  });
}

/** A scenario as it is written down, wherever its tables were read from. */
function plain(scenario: Scenario): Tree {
  const tree: Tree = JSON.parse(JSON.stringify(scenario, withoutTablePlaces));
  return tree;
}

/** What people call an item; of the what-if, or of the base where only that has it. */
function itemName(section: string, key: string, ...scenarios: readonly Scenario[]): string {
  const stepName = (id: string): string =>
    first(scenarios, ({ steps }) => steps.find((one) => one.id === id)?.shortName) ?? id;
  switch (section) {
    case 'policies':
      return first(scenarios, ({ policies }) => policies.find(({ id }) => id === key)?.name) ?? key;
    case 'addOns':
      return first(scenarios, ({ addOns }) => addOns.find(({ id }) => id === key)?.name) ?? key;
    case 'steps':
    case 'capacities':
      return stepName(key);
    case 'transitions':
    case 'breakdowns':
      return key
        .split('>')
        .map((side) =>
          side
            .split(',')
            .map((id) => (id === LEAVE ? id : stepName(id)))
            .join(', '),
        )
        .join(' > ');
    default:
      return key;
  }
}

function first<T>(scenarios: readonly Scenario[], find: (scenario: Scenario) => T | undefined): T | undefined {
  return scenarios.map(find).find((found) => found !== undefined);
}

function periodOf(id: string, ...scenarios: readonly Scenario[]): Change['period'] {
  const isWanted = (policy: Policy): boolean => policy.id === id;
  const own = scenarios.find(({ policies }) => policies.some(isWanted));
  const policy = own?.policies.find(isWanted);
  if (own === undefined || policy === undefined) return null;
  const { startMonth, endMonth } = policy;
  return { first: dateText(own, startMonth), last: endMonth === null ? null : dateText(own, endMonth - 1) };
}

/** Fields that hold months of the horizon. */
const MONTHS: readonly string[] = ['startMonth', 'endMonth'];

function shownValue(scenario: Scenario, field: string | undefined, value: Tree): Tree {
  return field !== undefined && MONTHS.includes(field) && typeof value === 'number' ? dateText(scenario, value) : value;
}

/** Lists of numbers that hold from a month on (`Dated`). */
function isDated(field: string | undefined): boolean {
  return field === 'places' || field === 'staff';
}

function dateText({ horizon }: Scenario, month: number): string {
  return Number.isInteger(month) ? monthLabel(calendarStart(horizon), month) : String(month);
}
