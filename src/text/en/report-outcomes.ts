import type { OutcomeWords } from '../outcome-words.js';

/** Of several years an average one. */
const yearOf = (period: string): string =>
  period.length === 4 ? `The year ${period}.` : `An average year of ${period}.`;

/** What happens to the children beside the money, in English. */
export const outcomesEn: OutcomeWords = {
  intro: (period, isOne) =>
    `${yearOf(period)}${isOne ? '' : ' The difference is worked out future by future.'} What is best for a single child the figures cannot say; fewer moves, breakdowns and re-placements and more in family-like care are counted as better.`,
  introAlone: yearOf,
  caption: (scenario, period) => `${scenario} against the base, per year of ${period}`,
  captionAlone: (scenario, period) => `${scenario}, per year of ${period}`,
  figure: 'Figure',
  mean: 'Mean',
  meanOfOne: 'Figure',
  base: 'Base',
  proposal: 'Proposal',
  difference: 'Difference',
  chance: 'How often',
  band: (from, to) => `${from} to ${to}`,
  better: (share) => `better in ${share}`,
  lower: (share) => `lower in ${share}`,
  higher: (share) => `higher in ${share}`,
  same: 'the same in all futures',
  andSame: (chance, share) => `${chance}, the same in ${share}`,
  figures: {
    expenditure_kr: 'Expenditure, million kr.',
    net_expenditure_kr: 'Expenditure after refund, million kr.',
    new_placements: 'New placements',
    re_placements: 'Re-placements',
    placement_changes_per_100: 'Moves between placements per 100 placed',
    breakdowns_per_100: 'Breakdowns per 100 placed',
    returns_home: 'Returns home',
    family_like_pct: 'In family-like care, % of the placed',
    age_at_first_placement: 'Age at first placement, years',
  },
  note: 'Only figures that the scenario says something of are shown. Moves between two places of the same type are not counted.',
  ranking: 'Ranking',
  rankingCaption: 'The scenarios in order of expenditure in all',
  rankingNote:
    'The last columns say in what share of the futures the scenario is the best; where several are equally good they share it. A scenario may be the cheapest on average without being so in every future.',
  rankingNoteOfOne: 'The last columns say which is best in the one future.',
  place: 'Place',
  inAll: 'Million kr. in all',
  best: {
    expenditure_kr: 'Cheapest',
    net_expenditure_kr: 'Cheapest after refund',
    re_placements: 'Fewest re-placements',
    placement_changes_per_100: 'Fewest moves per child placed',
    breakdowns_per_100: 'Fewest breakdowns per child placed',
    family_like_pct: 'Most in family-like care',
  },
};
