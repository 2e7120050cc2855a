/** Words of what happens to the children beside the money, in a report. Numbers are formatted. */

/** Figures that are told beside the money, of an average year. */
export type OutcomeFigure =
  | 'expenditure_kr'
  | 'net_expenditure_kr'
  | 'new_placements'
  | 're_placements'
  | 'placement_changes_per_100'
  | 'breakdowns_per_100'
  | 'returns_home'
  | 'family_like_pct'
  | 'age_at_first_placement';

export interface OutcomeWords {
  readonly intro: (period: string, isOne: boolean) => string;
  readonly introAlone: (period: string) => string;
  readonly caption: (scenario: string, period: string) => string;
  readonly captionAlone: (scenario: string, period: string) => string;
  readonly figure: string;
  readonly mean: string;
  /** The same column of one replication. */
  readonly meanOfOne: string;
  readonly base: string;
  readonly proposal: string;
  readonly difference: string;
  readonly chance: string;
  readonly band: (from: string, to: string) => string;
  /** In how many futures something is so. */
  readonly better: (share: string) => string;
  readonly lower: (share: string) => string;
  readonly higher: (share: string) => string;
  readonly same: string;
  /** With the share of the replications without any difference. */
  readonly andSame: (chance: string, share: string) => string;
  readonly figures: Readonly<Record<OutcomeFigure, string>>;
  readonly note: string;
  readonly ranking: string;
  readonly rankingCaption: string;
  readonly rankingNote: string;
  readonly rankingNoteOfOne: string;
  readonly place: string;
  /** Expenditure of all years, mio. kr. */
  readonly inAll: string;
  /** In how many futures a scenario is the best by a figure, as a column. */
  readonly best: Readonly<Record<string, string>>;
}
