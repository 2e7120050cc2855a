/** Words of the comparison of scenarios; `da/comparison.ts` and `en/comparison.ts` say them. Numbers are already formatted. */

/** What a key figure is called, its unit with it. */
export interface FigureWords {
  readonly expenditure_kr: string;
  readonly net_expenditure_kr: string;
  readonly kr_per_0_22: string;
  readonly net_kr_per_0_22: string;
  readonly ladder_ratio_pct: string;
  readonly stock: string;
  readonly per_1000_0_17: string;
  readonly full_year_equivalents: string;
  readonly new_placements: string;
  readonly mean_caseload: string;
  readonly re_placements: string;
  readonly returns_home: string;
  readonly placement_changes: string;
  readonly placement_changes_per_100: string;
  readonly breakdowns: string;
  readonly breakdowns_per_100: string;
  readonly family_like_pct: string;
  readonly age_at_first_placement: string;
  readonly waiting_child_years: string;
}

export interface ComparisonWords {
  readonly decimalMark: string;
  readonly thousandMark: string;
  readonly title: (base: string, replications: string, isOne: boolean, priceLevel: number) => string;
  /** Names of the columns and whom they stand for. */
  readonly base: string;
  readonly note: (period: string) => string;
  readonly noteOfOne: (period: string) => string;
  readonly figures: FigureWords;
  /** What is called otherwise where there is refund: amounts before it. */
  readonly beforeRefund: Readonly<Partial<Record<keyof FigureWords, string>>>;
  /** A figure of some step, kind or ledger line: `Børn pr. 1.000 0-17-årige, anbragt`. */
  readonly figureOf: (figure: string, step: string) => string;
  /** What steps are called that are no step of a scenario: kinds, ledger lines, the policies; `all` is not named. */
  readonly sets: Readonly<Record<string, string>>;
  /** A figure at a month's end, or of all years together, where most are of an average year. */
  readonly atEnd: (figure: string, month: string) => string;
  readonly inAll: (figure: string) => string;
  readonly percent: (number: string) => string;
  readonly rows: { readonly difference: string; readonly lower: string; readonly higher: string };
  /** In how many of the replications something is so, in a table: `8 af 10`. */
  readonly share: (share: number, replications: number) => string;
  /** The same with the replications in which nothing differs. */
  readonly shareAndSame: (share: string, same: string) => string;
  readonly same: string;
  readonly ranking: RankingWords;
  readonly changes: ChangeWords;
}

export interface RankingWords {
  readonly title: string;
  readonly scenario: string;
  /** In how many per cent of the replications a scenario is the best by a figure, as a column title. */
  readonly best: Readonly<Partial<Record<keyof FigureWords, string>>>;
  readonly note: string;
  readonly noteOfOne: string;
}

/** What is different in a scenario from the base. */
export interface ChangeWords {
  readonly title: (scenario: string, base: string) => string;
  readonly none: string;
  readonly policyAdded: (name: string, period: string) => string;
  readonly policyRemoved: (name: string, period: string) => string;
  /** Months as `2017-01`; 0 months of phase-in are not told. */
  readonly period: (first: string, last: string | null, phaseInMonths: number) => string;
  /** Fields of a scenario: one item of each, and several. */
  readonly sections: Readonly<Record<string, readonly [one: string, several: string]>>;
  /** Fields by name, or by `section.name` where a name has several meanings; those that say nothing by themselves are empty. */
  readonly fields: Readonly<Record<string, string>>;
  /** Words of the file that stand for a choice. */
  readonly values: Readonly<Record<string, string>>;
  /** A move off the ladder. */
  readonly out: string;
  readonly added: (section: readonly [one: string, several: string], items: readonly string[]) => string;
  readonly removed: (section: readonly [one: string, several: string], items: readonly string[]) => string;
  readonly changed: (what: string, from: string, to: string) => string;
  readonly stated: (what: string, to: string) => string;
  readonly notStated: (what: string, from: string) => string;
  /** A number that is one of several of a kind: of an age band, a group, a year. */
  readonly part: (which: string, from: string, to: string) => string;
  readonly parts: (what: string, parts: readonly string[]) => string;
  /** What stands under no name of ours. */
  readonly other: (what: string) => string;
  /** What is too long for a line. */
  readonly isOther: (what: string) => string;
  /** Only the what-if has it, and it takes too long to write out. */
  readonly isNew: (what: string) => string;
  readonly isGone: (what: string) => string;
  readonly reordered: (what: string) => string;
  readonly sources: (count: string, isOne: boolean, where: readonly string[]) => string;
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly more: (count: string, isOne: boolean, file: string) => string;
}
