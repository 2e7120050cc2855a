import type { OutcomeWords } from '../outcome-words.js';

/** Of several years an average one. */
const yearOf = (period: string): string =>
  period.length === 4 ? `Året ${period}.` : `Et gennemsnitligt år i ${period}.`;

/** What happens to the children beside the money, in Danish. */
export const outcomesDa: OutcomeWords = {
  intro: (period, isOne) =>
    `${yearOf(period)}${isOne ? '' : ' Forskellen er regnet forløb for forløb.'} Hvad der er bedst for det enkelte barn, kan tallene ikke sige; færre flytninger, færre sammenbrud, færre genanbringelser og flere i familiepleje er regnet som bedre.`,
  introAlone: yearOf,
  caption: (scenario, period) => `${scenario} mod grundlaget, pr. år i ${period}`,
  captionAlone: (scenario, period) => `${scenario}, pr. år i ${period}`,
  figure: 'Mål',
  mean: 'Gennemsnit',
  meanOfOne: 'Tal',
  base: 'Grundlaget',
  proposal: 'Forslaget',
  difference: 'Forskel',
  chance: 'Hvor tit',
  band: (from, to) => `${from} til ${to}`,
  better: (share) => `bedre i ${share}`,
  lower: (share) => `lavere i ${share}`,
  higher: (share) => `højere i ${share}`,
  same: 'ens i alle forløb',
  andSame: (chance, share) => `${chance}, ens i ${share}`,
  figures: {
    expenditure_kr: 'Udgifter, mio. kr.',
    net_expenditure_kr: 'Udgifter efter refusion, mio. kr.',
    new_placements: 'Nye anbringelser',
    re_placements: 'Genanbringelser',
    placement_changes_per_100: 'Flytninger mellem anbringelser pr. 100 anbragte',
    breakdowns_per_100: 'Sammenbrud pr. 100 anbragte',
    returns_home: 'Hjemgivelser',
    family_like_pct: 'I familiepleje, pct. af de anbragte',
    age_at_first_placement: 'Alder ved første anbringelse, år',
  },
  note: 'Kun mål, som scenariet siger noget om, er med. Flytninger mellem to steder af samme slags tælles ikke.',
  ranking: 'Rangorden',
  rankingCaption: 'Scenarierne i rækkefølge efter udgifter i alt',
  rankingNote:
    'De sidste kolonner siger, i hvor stor en del af forløbene scenariet er det bedste; er flere lige gode, deles de om det. Et scenarie kan være billigst i gennemsnit uden at være det i alle forløb.',
  rankingNoteOfOne: 'De sidste kolonner siger, hvem der er bedst i det ene forløb.',
  place: 'Plads',
  inAll: 'Mio. kr. i alt',
  best: {
    expenditure_kr: 'Billigst',
    net_expenditure_kr: 'Billigst efter refusion',
    re_placements: 'Færrest genanbringelser',
    placement_changes_per_100: 'Færrest flytninger pr. anbragt',
    breakdowns_per_100: 'Færrest sammenbrud pr. anbragt',
    family_like_pct: 'Flest i familiepleje',
  },
};
