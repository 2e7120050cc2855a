import type { GridWords } from '../grid-words.js';

/** `grid`, in Danish. */
export const gridDa: GridWords = {
  command:
    'Viser et tal, når to andre ændres på én gang: en tabel med to indgange. Med to filer: forskellen mellem dem, og hvor den er nul.',
  options: {
    x: 'tallet hen ad, fra og til og i hvor mange værdier (2-40; uden: 5), fx "hjemme>pleje=-50%:+50%:5"',
    y: 'tallet op ad, på samme måde',
  },
  placeholder: 'TAL=FRA:TIL:ANTAL',
  examples: [
    'grid scenarios/basis.yaml --x unitCost:pleje=350000:450000 --y "pleje>hjemme=-30%:+30%"',
    'grid scenarios/basis.yaml scenarios/netvaerk_foerst.yaml --x unitCost:netvaerk=100000:500000 --y "almen>institution=0.5:1.5"',
  ],
  missing: (option) => `angiv ${option}, fx ${option} "hjemme>pleje=-50%:+50%:5"`,
  badAxis: (option, text) =>
    `${option}: forventede TAL=fra:til eller TAL=fra:til:antal med 2-40 værdier, fx "hjemme>pleje=-50%:+50%:5"; fik "${text}"`,
  oneOutcome: (got) => `--outcome: angiv ét tal; fik ${got}`,
  title: (scenario) => `To tal på én gang: ${scenario}`,
  titleOfDifference: (scenario, base) => `To tal på én gang: ${scenario} mod ${base}`,
  about: (x, y) => `${x} står hen ad og ${y} ned ad; alle andre tal står, som de er i filen.`,
  corner: (y, x) => `${y} \\ ${x}`,
  none: '–',
  impossible: 'Hvor der står –, kan tallene ikke bruges sammen.',
  errors: (greatest) => `Tallene er simuleret med en usikkerhed på højst ${greatest} (Monte Carlo-fejl).`,
  evenAt: (names, pairs) =>
    `Forskellen er nul, hvor (${names}) er ${pairs.join('; ')}, på ret linje mellem de beregnede værdier.`,
  pair: (y, x) => `${y}: ${x}`,
  alwaysEven: 'Forskellen er nul i hele tabellen: ingen af de to tal gør nogen forskel mellem scenarierne.',
  neverEven: (isBelow) => `Forskellen er ${isBelow ? 'under' : 'over'} nul i hele tabellen.`,
  chart: {
    title: 'To tal på én gang:',
    upwards: (name) => `Op ad: ${name}`,
    even: 'forskellen er nul',
    now: 'som filen siger',
  },
};
