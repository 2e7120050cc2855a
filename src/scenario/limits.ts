/** What a scenario may at most be. A file beyond a limit is refused at once, before any costly work. */

/** Greatest size of a YAML file, characters; the door refuses by bytes before it reads. */
export const MAX_YAML_BYTES = 2_000_000;

/** Greatest size of a population table, characters; the door refuses by bytes before it reads. */
export const MAX_TABLE_BYTES = 10_000_000;

/** Levels of fields within fields; a real scenario needs about eight. */
export const MAX_NESTING = 32;

/** Values in one file with every alias written out (the base scenario has about a thousand). */
export const MAX_VALUES = 100_000;

/** Words and signs in one YAML file (the base scenario has about three thousand). */
export const MAX_TOKENS = 200_000;

/** Files that extend one another, the entry included. */
export const MAX_LAYERS = 20;

/** Problems that are listed one by one; the rest are counted. */
export const MAX_PROBLEMS = 500;

/** Items that a list, and names that a section, may have. More would make the cross checks slow. */
export const MAX_ITEMS = {
  steps: 100,
  ageBands: 31,
  groups: 50,
  transitions: 2_000,
  trends: 100,
  // As many as the random streams tell apart (engine/chance/keys).
  arrivals: 128,
  stock: 1_000,
  addOns: 20,
  breakdowns: 100,
  policies: 50,
  effects: 50,
  caps: 50,
  costs: 50,
  parameters: 100,
  drifts: 50,
  spillOvers: 50,
  histories: 50,
} as const;

/** Greatest length of a formula, characters. It bounds how long a formula can take and how deep it can nest. */
export const MAX_FORMULA_LENGTH = 500;

/** Parts of formulas that are calculated to find the least and greatest value of each; a second or two of work. */
export const MAX_FORMULA_WORK = 50_000_000;

/** Brackets within brackets in a formula; each takes the parser some twenty frames of the stack. */
export const MAX_FORMULA_BRACKETS = 32;

/** Oldest age that can be written anywhere, whole years. */
export const MAX_AGE = 30;

/** Policies that reach a share of the children only: each doubles the kinds of children that are told apart. */
export const MAX_PARTIAL_POLICIES = 6;

/** Different relative risks of children found by detection: each is a mark that is followed. */
export const MAX_RELATIVE_RISKS = 6;

/** Greatest edge of a part of a stay, whole months on the step. */
export const MAX_DURATION = 240;

/** Calendar years that a trend may be given for. */
export const TREND_YEARS = { first: 1900, last: 2200 } as const;

/** Above this a yearly growth is doubted, but allowed: half as much again every year. */
export const DOUBTFUL_GROWTH = 0.5;

/** Above this a yearly intensity is taken for a mistake of unit and refused, transitions per child-year. */
export const MAX_PER_YEAR = 365;

/** Greatest number of times a year that an add-on may stop: it goes on for a week on average. */
export const MAX_STOPS_PER_YEAR = 52;

/** Above this a yearly intensity is doubted, but allowed: a mean stay of less than a week. */
export const DOUBTFUL_PER_YEAR = 52;
