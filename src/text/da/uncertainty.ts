import type { UncertaintyWords } from '../uncertainty-words.js';

/** The words about uncertain numbers, in Danish. */
export const uncertaintyDa: UncertaintyWords = {
  fixedOption: 'brug de usikre tals midte i alle forløb: så er spændet tilfældigheder alene',
  spread:
    'Nogle af tallene er usikre, og hvert forløb har trukket sine egne. Parenteserne rummer derfor både tilfældigheder og usikre tal. Med --fixed-parameters er der kun tilfældigheder.',
  onlyIn: (names) => `Det gælder ${names.join(' og ')}; i de andre scenarier ligger tallene fast.`,
  heading: 'Usikre tal og tilfældigheder',
  splitTitle: 'Hvor meget af udsvinget (variansen) kommer af usikre tal, og hvor præcist er gennemsnittet:',
  split: (figure, percent, plusMinus, mean, error) =>
    `${figure}: ${percent} pct. (+/- ${plusMinus}) af usikre tal, resten er tilfældigheder; gennemsnittet er ${mean} +/- ${error}`,
  figures: {
    placed: (when) => `anbragte ved udgangen af ${when}`,
    spent: (year) => `udgifter i ${year}`,
    against: (figure, base) => `${figure}, forskel fra ${base}`,
    of: (figure, scenario) => `${scenario}, ${figure}`,
  },
  million: 'mio. kr.',
  noPercent: 'ingen',
  impossible: (replication, why) =>
    `forløb ${replication} har trukket tal, der ikke kan bruges sammen (${why}); prøv et andet forløb eller smallere fordelinger`,
  otherRows: 'de trukne tal giver andre overgange eller beløb at tælle end filens egne, fx fordi et tal er blevet 0',
  title: (count) => `Usikre tal (${count}): hvert forløb trækker sine egne`,
  columns: { name: 'tal', value: 'midte', range: '9 af 10 træk', law: 'fordeling' },
  laws: {
    normal: 'normal',
    lognormal: 'lognormal',
    gamma: 'gamma',
    beta: 'beta',
    triangular: 'trekant',
    uniform: 'jævn',
  },
  cutOff: 'afskåret',
  shares: (concentration) => `andele sammen (dirichlet, ${concentration})`,
  posterior: (rows, isFactor) => `række af ${rows}${isFactor ? ', faktor' : ''}`,
  note: 'Midten er det tal, filen angiver; det bruges med --fixed-parameters. "9 af 10 træk" er 5-95 pct. af trækkene. Scenarier, der deler et tal, trækker det samme i samme forløb.',
  atMiddle: 'Nogle tal er usikre. Den eksakte forventning er regnet med deres midte; forløbene har trukket hver deres.',
  central: 'Nøgletallene ovenfor er regnet med de usikre tals midte. Gennemsnittet over trækkene kan være et andet.',
};
