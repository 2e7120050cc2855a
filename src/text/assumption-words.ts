/** Words of the list of assumptions. */
import type { Operation, StepKind } from '../scenario/scenario.js';

export const AREAS = [
  'population',
  'groups',
  'prices',
  'moves',
  'trends',
  'rePlacement',
  'arrivals',
  'birthdays',
  'start',
  'breakdowns',
  'caseworkers',
  'places',
  'addOns',
  'economy',
  'parameters',
  'policies',
] as const;
export type Area = (typeof AREAS)[number];

export interface AssumptionWords {
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly areas: Readonly<Record<Area, string>>;
  /** How a number came about, by what its source says. */
  readonly origins: Readonly<Record<'fitted' | 'assumed' | 'sourced' | 'unsourced', string>>;
  readonly kinds: Readonly<Record<StepKind, string>>;
  readonly ages: (from: number, to: number) => string;
  readonly everyAge: string;
  readonly group: (id: string) => string;
  readonly restGroup: string;
  readonly months: (from: number, to: number | null) => string;
  /** After the last placement ended. */
  readonly monthsSince: (from: number, to: number | null) => string;
  readonly fromMonth: (month: string) => string;
  readonly inYear: (year: number) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly leave: string;
  readonly units: {
    readonly children: string;
    readonly share: string;
    readonly krPerYear: string;
    readonly kr: string;
    readonly krPerStart: string;
    readonly krPerEnd: string;
    readonly factor: string;
    readonly perYear: string;
    readonly arrivals: string;
    readonly growth: string;
    readonly places: string;
    readonly months: string;
    readonly staff: string;
    readonly weight: string;
    readonly krPerCaseworker: string;
    readonly number: string;
    readonly variation: string;
  };
  readonly what: {
    readonly children: string;
    readonly populationTable: (area: string, first: number, last: number) => string;
    readonly masked: string;
    readonly group: (id: string) => string;
    readonly price: (step: string) => string;
    readonly priceFactor: (step: string) => string;
    readonly startCost: (step: string) => string;
    readonly endCost: (step: string) => string;
    readonly fixedShare: (step: string) => string;
    readonly ownPlaces: (step: string) => string;
    readonly notice: (step: string) => string;
    readonly spread: (step: string) => string;
    readonly payer: (what: string, payer: string) => string;
    readonly afterLastPlacement: string;
    readonly birthday: (age: number, step: string) => string;
    readonly steadyState: string;
    readonly burnIn: string;
    readonly startShare: (step: string) => string;
    readonly startStock: (step: string) => string;
    readonly breakdown: (steps: string, to: string) => string;
    readonly staff: string;
    readonly weight: (step: string) => string;
    readonly hiring: string;
    readonly caseload: (moves: string) => string;
    readonly atCaseload: (caseload: string) => string;
    readonly capacity: (step: string) => string;
    readonly interim: (step: string) => string;
    readonly goesTo: (step: string, other: string) => string;
    readonly addOnPrice: (addOn: string) => string;
    readonly addOnStop: (addOn: string) => string;
    readonly addOnShare: (addOn: string, step: string) => string;
    readonly drift: (steps: string) => string;
    readonly driftYears: (from: number, to: number | null) => string;
    readonly discount: string;
    readonly discountFrom: (year: number) => string;
    readonly budget: string;
    readonly netBudget: string;
    readonly refund: string;
    readonly refundAbove: string;
    readonly spillOver: (name: string, steps: string) => string;
    readonly priceIndex: string;
    readonly parameter: (name: string) => string;
    readonly description: (policy: string, what: string) => string;
    readonly unknown: (policy: string, what: string) => string;
    readonly starts: (policy: string) => string;
    readonly works: (policy: string) => string;
    readonly phaseIn: (policy: string) => string;
    readonly ends: (policy: string) => string;
    readonly fadeOut: (policy: string) => string;
    readonly fidelity: (policy: string) => string;
    readonly reach: (policy: string) => string;
    readonly addedStaff: (policy: string) => string;
    readonly effect: (policy: string, target: string) => string;
    readonly risk: (policy: string, target: string) => string;
    readonly cap: (policy: string, step: string, onTo: string) => string;
    readonly cost: (policy: string, name: string) => string;
  };
  readonly targets: {
    readonly unitCost: (steps: string) => string;
    readonly breakdowns: (steps: string) => string;
    readonly capacity: (steps: string) => string;
    readonly ownPlaces: (steps: string) => string;
    readonly addOns: (addOns: string) => string;
  };
  readonly operations: Readonly<Record<Operation, string>>;
  readonly newCases: string;
  readonly costKinds: { readonly permanent: string; readonly implementation: string };
  readonly costAreas: { readonly service: string; readonly anlaeg: string };
  readonly costUnits: { readonly perYear: string; readonly byYear: string; readonly perCaseworker: string };
  readonly payers: Readonly<Record<string, string>>;
}
