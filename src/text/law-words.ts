/** What must hold of every replication (engine/check), and how a replication that breaks it is told of. */

/** What each law demands, as half a sentence. */
export interface LawSentences {
  readonly oneChild: string;
  readonly together: string;
  readonly born: string;
  readonly begins: string;
  readonly continues: string;
  readonly forwards: string;
  readonly ends: string;
  readonly enters: string;
  readonly arrives: string;
  readonly moves: string;
  readonly found: string;
  readonly birthday: string;
  readonly cap: string;
  readonly finite: string;
  readonly stock: string;
  readonly childYears: string;
  readonly expenditure: string;
  readonly recipients: string;
  readonly recipientsBounded: string;
  readonly transitions: string;
  readonly balance: string;
  readonly specialMoves: string;
  readonly specialMovesBounded: string;
  readonly childhoods: string;
  readonly firstPlacements: string;
  readonly caseload: string;
  readonly places: string;
  readonly diverted: string;
  readonly idlePlace: string;
  readonly turn: string;
  readonly waits: string;
  readonly queue: string;
  readonly spells: string;
  readonly users: string;
  readonly usersBounded: string;
  readonly addOnFigures: string;
  readonly refundBounded: string;
  readonly classes: string;
}

/** Numbers, months and names come as finished text. */
export interface LawWords {
  readonly decimalMark: string;
  readonly thousandMark: string;
  readonly laws: LawSentences;
  readonly replication: (number: number) => string;
  /** A child of the population, by its number in `trace`. */
  readonly child: (number: string, born: string, group: string) => string;
  /** A child from outside, or of a stated stock. */
  readonly stranger: (born: string, group: string) => string;
  readonly group: (group: string) => string;
  readonly addOn: (addOn: string) => string;
  readonly step: (step: string) => string;
  readonly move: (from: string, to: string) => string;
  /** A move from no step: the child was there, or comes from outside. */
  readonly outside: string;
  readonly leave: string;
  /** A moment: the month it lies in, and months from the start of the horizon. */
  readonly month: (label: string, months: string) => string;
  readonly expected: (expected: string, found: string) => string;
  /** What came, where nothing can be said of what should have. */
  readonly came: (found: string) => string;
}
