/** Problems with a population table, in Danish, for a planner who has it from Statistikbanken. */

import { listing, shortened, type TableProblemTexts } from '../problem-words.js';

const COLUMNS: Readonly<Record<string, string>> = { age: 'alder', year: 'år', children: 'antal' };

const PARTS: Readonly<Record<'sex' | 'marital', { readonly name: string; readonly all: string }>> = {
  sex: { name: 'køn', all: 'mænd og kvinder' },
  marital: { name: 'civilstand', all: 'ugift, gift/separeret, enke/enkemand og fraskilt' },
};

/** The problems in Danish. */
export const daTableProblems: TableProblemTexts = {
  tableFormat: ({ format }) =>
    `det er en ${format}-fil og ikke en tabel i tekst; gem udtrækket fra Statistikbanken som CSV (semikolon)`,
  tableHeader: ({ missing, got }) =>
    `forventede kolonnerne alder, år og antal eller et udtræk fra Statistikbanken; ${missing.map((column) => COLUMNS[column] ?? column).join(', ')} mangler, fik ${quoted(got)}`,
  tableUnknownColumn: ({ column, suggestion }) =>
    `ukendt kolonne '${shortened(column)}'; ${meant(suggestion) ?? 'kolonnerne er alder, år (tid) og antal (indhold), og måske område, køn og civilstand, hver højst én gang'}`,
  tableColumns: ({ expected, got }) => `forventede ${expected} kolonner, fik ${got}`,
  tableQuote: () => 'et anførselstegn (") bliver ikke lukket',
  tableNoRows: () => 'tabellen har ingen rækker med tal',
  tableAge: ({ got }) => `forventede en alder i hele år, fx 7 eller "7 år", fik ${quoted([got])}`,
  tableAgeGroup: ({ got }) => `${quoted([got])} er flere aldre på én gang; vælg etårsaldre i Statistikbanken`,
  tableYear: ({ got }) => `forventede et år (2019) eller et kvartal (2019K1), fik ${quoted([got])}`,
  tablePartUnknown: ({ what, got }) =>
    `${PARTS[what].name}: forventede i alt, ${PARTS[what].all.replace(' og ', ' eller ')}, fik ${quoted([got])}`,
  tablePart: ({ what }) =>
    `tabellen har kun en del af befolkningen; vælg "I alt" under ${PARTS[what].name} i Statistikbanken, eller vælg alle: ${PARTS[what].all}`,
  tableTwoAxes: ({ got, other }) =>
    `"${shortened(got)}" er ikke en opdeling, der kan lægges sammen, når tabellen også har "${shortened(other)}"; hent den kun efter område, køn, alder, civilstand og tid`,
  tableAreas: ({ areas }) =>
    `tabellen har flere områder: ${listing(areas)}; skriv hvilket under population, fx area: ${areas.at(-1)}`,
  tableUnknownArea: ({ area, suggestion, areas }) =>
    `området '${shortened(area)}' er ikke i tabellen; ${meant(suggestion) ?? `den har ${listing(areas)}`}`,
  tableNoAreas: ({ area }) => `tabellen siger ikke, hvilket område den gælder; fjern area: ${shortened(area)}`,
  onlyWithTable: ({ key }) => `${key} hører til en tabel og kan kun bruges sammen med table`,
  tableNotNumber: ({ column, got }) => `kolonnen ${column}: forventede et tal, fik "${shortened(got)}"`,
  tableNegative: ({ column, got }) => `kolonnen ${column}: forventede et tal >= 0, fik ${got.replace('.', ',')}`,
  tableThousands: ({ column, got }) =>
    `kolonnen ${column}: skriv tallet uden tusindtalsskilletegn, fik "${shortened(got)}"`,
  tableEmptyCell: ({ column }) => `kolonnen ${column}: feltet er tomt`,
  tableMasked: ({ column, age, year, got }) =>
    `kolonnen ${column}: i stedet for tallet for ${age}-årige i ${year} står "${got}"; skriv tallet i tabellen (0, hvis der ingen er), eller skriv under population, hvad hvert skjult tal skal regnes som, fx masked: 2`,
  tableDuplicate: ({ age, year, firstLine }) =>
    `${age}-årige i ${year} står to gange, første gang i linje ${firstLine}`,
  tableMissingCell: ({ age, year }) => `tallet for ${age}-årige i ${year} mangler`,
  tableMissingYear: ({ year }) => `året ${year} mangler; årene skal følge hinanden`,
  tableAges: ({ oldest }) => `forventede alle aldre fra 0 til mindst 17 år, fik kun til ${oldest}`,
  tableNoFirstQuarter: ({ year }) =>
    `1. kvartal (${year}K1) mangler for ${year}; det er tallet pr. 1. januar, der bruges`,
  tableStartsLate: ({ first, start }) => `befolkningstabellen begynder i ${first}, men scenariet i ${start}`,
  tableEndsWithin: ({ last, end }) =>
    `tabellen slutter ${last}, horisonten ${end}; i årene derefter bruges tabellens sidste år for hvert alderstrin`,
  tableEndsEarly: ({ last, start }) =>
    `befolkningstabellen slutter i ${last}, før scenariet begynder i ${start}; det sidste år bruges hele vejen`,
};

function meant(suggestion: string | null): string | null {
  return suggestion === null ? null : `mente du '${suggestion}'?`;
}

function quoted(cells: readonly string[]): string {
  return `"${shortened(listing(cells))}"`;
}
