/** The add-ons of an explained scenario: a table, one row read aloud, and what comes of them. */
import { hanging, tableLines } from '../../text/columns.js';
import { formatMillion } from '../../text/number-format.js';
import { labelOf, percent, significant, type Telling, whole } from './telling.js';

/** Who has which add-on, at what price; nothing in a scenario without. */
export function addOnLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  if (about.addOns.length === 0) return [];
  const rows = about.addOns.flatMap(({ addOn, shares, months }) =>
    shares.map(({ step, fromAge, toAge, share }, i) => [
      i === 0 ? addOn.name : '',
      shares[i - 1]?.step === step ? '' : labelOf(telling, step),
      words.ageCell(fromAge, toAge),
      percent(100 * share, words),
      i === 0 ? whole(addOn.unitCostKrPerYear.value, words) : '',
      i === 0 ? significant(months, 2, words) : '',
    ]),
  );
  const { name, step, age, share, price, months } = words.addOns;
  return [
    ...hanging('', words.addOns.title, width),
    ...tableLines({ titles: [name, step, age, share, price, months], rows, names: 3 }, width),
    ...example(telling),
    ...about.addOns.flatMap(({ addOn, years }) =>
      years.length === 0
        ? []
        : hanging(
            '',
            words.addOns.means(
              addOn.name,
              years.map(({ year, childYears, kr }) => ({
                year,
                children: significant(childYears, 3, words),
                million: formatMillion(kr, words),
              })),
              about.isApproximate,
            ),
            width,
          ),
    ),
  ];
}

/** The first row that says something, read aloud. */
function example(telling: Telling): string[] {
  const { about, words, width } = telling;
  const [first] = about.addOns.flatMap(({ addOn, shares, months }) =>
    shares.filter(({ share }) => share > 0).map((row) => ({ ...row, addOn, months })),
  );
  if (first === undefined) return [];
  const { addOn, step, fromAge, toAge, share, months } = first;
  const text = words.addOns.example({
    name: addOn.name,
    step: labelOf(telling, step),
    ages: words.ages(fromAge, toAge),
    percent: percent(100 * share, words),
    months: share < 1 ? significant(months, 2, words) : null,
  });
  return hanging('', text, width);
}
