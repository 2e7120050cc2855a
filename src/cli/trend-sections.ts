/** The tables of `trends`: municipalities in the form of VIVE's bilagstabel 2.1-2.6, and one municipality by itself. */

import {
  byVulnerability,
  CLASSES,
  countsByStep,
  meanExpenditure,
  ratioPct,
  ratioTrend,
  totalOf,
} from '../results/municipalities/counts.js';
import type { AsMany, CountsOverFutures } from '../results/municipalities/futures.js';
import type { LadderYear, Municipality } from '../results/municipalities/municipality.js';
import type { TextTable } from '../text/columns.js';
import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import type { TrendWords } from '../text/trend-words.js';

/** Signs of the classes, as in the report's tables. */
const ARROWS = { rising: '▲', stable: '►', falling: '▼' } as const;
/** Fewest municipalities of which a mean is told. */
const FEWEST_FOR_MEAN = 3;

type NameOf = (step: string) => string;

/** Everything there is to tell of the municipalities. */
export function municipalitySections(all: readonly Municipality[], nameOf: NameOf, words: TrendWords): Section[] {
  return [
    ...countsSection(all, nameOf, words),
    ...groupsSection(all, nameOf, words),
    ...listSection(all, nameOf, words),
    ...expenditureSection(all, words),
  ];
}

function section(title: string, paragraphs: readonly string[], table: TextTable, notes: readonly string[]): Section {
  return { title, paragraphs, table, notes };
}

function countsSection(all: readonly Municipality[], nameOf: NameOf, words: TrendWords): Section[] {
  const counts = countsByStep(all);
  if (counts.length === 0) return [];
  const { classes } = words;
  const rows = counts.map((own) => [nameOf(own.step), ...CLASSES.map((cls) => String(own[cls])), String(totalOf(own))]);
  const titles = [words.step, ...CLASSES.map((cls) => classes[cls]), words.municipalities];
  const notes = [words.rule, ...missingNotes(all, nameOf, words)];
  return [section(words.countsTitle(all.length), whenOf(all, words), { titles, rows, names: 1 }, notes)];
}

/** From when to when, where all have registered the same. */
function whenOf(all: readonly Municipality[], words: TrendWords): string[] {
  const spans = new Set(all.flatMap(({ developments }) => developments.map(({ from, to }) => `${from}/${to}`)));
  const [only = '/'] = spans;
  const [from = '', to = ''] = only.split('/');
  return spans.size === 1 && from !== '' && to !== '' ? [words.countsWhen(from, to)] : [];
}

function missingNotes(all: readonly Municipality[], nameOf: NameOf, words: TrendWords): string[] {
  return countsByStep(all).flatMap(({ step }) => {
    const without = all
      .filter(({ developments }) => developments.length > 0 && developments.every((own) => own.step !== step))
      .map(({ name }) => name);
    return without.length === 0 ? [] : [words.missing(nameOf(step), without.join(', '))];
  });
}

function groupsSection(all: readonly Municipality[], nameOf: NameOf, words: TrendWords): Section[] {
  const { below, above } = byVulnerability(all);
  const counts = countsByStep([...below, ...above]);
  if (counts.length === 0) return [];
  const sides = [countsByStep(below), countsByStep(above)];
  const rows = counts.map(({ step }) => [
    nameOf(step),
    ...sides.flatMap((side) => {
      const own = side.find((one) => one.step === step);
      return CLASSES.map((cls) => String(own?.[cls] ?? 0));
    }),
  ]);
  const titles = [
    words.step,
    ...CLASSES.map((cls) => words.below(words.classes[cls])),
    ...CLASSES.map((cls) => words.above(words.classes[cls])),
  ];
  const notes = [words.groupsHow(below.length, above.length)];
  return [section(words.groupsTitle, [], { titles, rows, names: 1 }, notes)];
}

function listSection(all: readonly Municipality[], nameOf: NameOf, words: TrendWords): Section[] {
  const steps = countsByStep(all).map(({ step }) => step);
  const hasShares = all.some(({ vulnerableShare }) => vulnerableShare !== null);
  if ((steps.length === 0 && !hasShares) || (all.length === 1 && !hasShares && steps.length === 0)) return [];
  const rows = all
    .filter(({ developments, vulnerableShare }) => developments.length > 0 || vulnerableShare !== null)
    .map(({ name, vulnerableShare, developments }) => [
      name === '' ? words.theOne : name,
      ...(hasShares
        ? [vulnerableShare === null ? '' : words.percent(formatNumber(100 * vulnerableShare, 1, words))]
        : []),
      ...steps.map((step) => {
        const own = developments.find((one) => one.step === step);
        if (own === undefined) return '';
        return own.change === null ? ARROWS[own.trend] : `${signed(own.change, 2, words)} ${ARROWS[own.trend]}`;
      }),
    ]);
  const titles = [words.municipality, ...(hasShares ? [words.share] : []), ...steps.map(nameOf)];
  return [section(steps.length === 0 ? words.sharesTitle : words.listTitle, [], { titles, rows, names: 1 }, [])];
}

function expenditureSection(all: readonly Municipality[], words: TrendWords): Section[] {
  const spending = all.filter(({ expenditure }) => expenditure.length > 0);
  const years = [...new Set(spending.flatMap(({ expenditure }) => expenditure.map(({ year }) => year)))].sort();
  if (years.length === 0) return [];
  const row = (name: string, expenditure: readonly LadderYear[]): string[] => {
    const cells = (of: (own: LadderYear) => number | null, decimals: number): string[] =>
      years.map((year) => {
        const own = expenditure.find((one) => one.year === year);
        const number = own === undefined ? null : of(own);
        return number === null ? '' : formatNumber(number, decimals, words);
      });
    const trend = ratioTrend(expenditure);
    return [
      name,
      ...cells(({ steps23 }) => steps23, 0),
      ...cells(({ steps46 }) => steps46, 0),
      ...cells(ratioPct, 1),
      trend === null ? '' : `${ARROWS[trend]} ${words.classes[trend].toLowerCase()}`,
    ];
  };
  const rows = spending.map(({ name, expenditure }) => row(name === '' ? words.theOne : name, expenditure));
  if (spending.length >= FEWEST_FOR_MEAN) rows.push(row(words.average, meanExpenditure(spending)));
  const titles = [
    words.municipality,
    ...years.map(words.low),
    ...years.map(words.high),
    ...years.map(words.ratio),
    words.ratioTrend,
  ];
  return [section(words.expenditureTitle, [], { titles, rows, names: 1 }, [words.expenditureHow])];
}

/** How many municipalities are in each class over the futures. */
export function futuresSection(
  counts: readonly CountsOverFutures[],
  facts: { readonly municipalities: number; readonly futures: number; readonly isChance: boolean },
  nameOf: NameOf,
  words: TrendWords,
): Section {
  const cell = ({ mean, p05, p95 }: CountsOverFutures['rising']): string =>
    words.band(formatNumber(mean, 1, words), formatNumber(p05, 0, words), formatNumber(p95, 0, words));
  const average = ({ p05, p95 }: CountsOverFutures['meanChange']): string =>
    words.fromTo(signed(p05, 2, words), signed(p95, 2, words));
  const rows = counts.map((own) => [
    nameOf(own.step),
    ...CLASSES.map((cls) => cell(own[cls])),
    average(own.meanChange),
  ]);
  const titles = [words.step, ...CLASSES.map((cls) => words.classes[cls]), words.averageChange];
  const how = words.futuresHow(formatNumber(facts.futures, 0, words), facts.isChance);
  return section(words.futuresTitle(facts.municipalities), [], { titles, rows, names: 1 }, [how]);
}

/** Counts of a file against the futures. */
export function againstSection(
  file: string,
  many: readonly AsMany[],
  facts: { readonly municipalities: number; readonly futures: number; readonly isChance: boolean },
  nameOf: NameOf,
  words: TrendWords,
): Section {
  const rows = many.map(({ counted, shares }) => [
    nameOf(counted.step),
    ...CLASSES.map((cls) => words.againstCell(counted[cls], words.futures(shares[cls], facts.futures))),
  ]);
  const titles = [words.step, ...CLASSES.map((cls) => words.classes[cls])];
  const isLess = many.some(({ counted }) => totalOf(counted) !== facts.municipalities);
  const notes = [words.againstHow(facts.isChance), ...(isLess ? [words.againstOther(facts.municipalities)] : [])];
  return section(words.againstTitle(file), [], { titles, rows, names: 1 }, notes);
}

/** `+0,42`, `-0,06`; what is shown as nothing has no sign. */
export function signed(value: number, decimals: number, words: TrendWords): string {
  const text = formatNumber(value, decimals, words);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
