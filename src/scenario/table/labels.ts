/** What the labels of a population table mean: an age, a date, a sex; in the words of StatBank, Danish and English. */

/** What a label can speak of. A table has children by age and year; the rest must be added up or chosen from. */
export type Dimension = 'age' | 'year' | 'sex' | 'marital' | 'area';

/** What a column can hold. */
export type Column = Dimension | 'children';

/** What columns may be called, without regard to capitals; StatBank's own names are alder, tid, køn, område, indhold. */
export const COLUMN_NAMES: Readonly<Record<string, Column>> = {
  alder: 'age',
  age: 'age',
  år: 'year',
  aar: 'year',
  year: 'year',
  tid: 'year',
  time: 'year',
  kvartal: 'year',
  quarter: 'year',
  køn: 'sex',
  koen: 'sex',
  kon: 'sex',
  sex: 'sex',
  gender: 'sex',
  civilstand: 'marital',
  'marital status': 'marital',
  område: 'area',
  omraade: 'area',
  omrade: 'area',
  region: 'area',
  kommune: 'area',
  kommunedk: 'area',
  komgr: 'area',
  municipality: 'area',
  antal: 'children',
  børn: 'children',
  boern: 'children',
  children: 'children',
  indhold: 'children',
  content: 'children',
  contents: 'children',
  personer: 'children',
  persons: 'children',
  folketal: 'children',
};

/** The column of that name. */
export function columnOf(text: string): Column | undefined {
  const name = text.toLowerCase().normalize('NFC');
  return Object.hasOwn(COLUMN_NAMES, name) ? COLUMN_NAMES[name] : undefined;
}

/** `I alt`, `Alder i alt`, `Age, total` and StatBank's codes for it. */
const TOTAL = /^(i\s?alt|tot|total|.+ i alt|.+, total|alle( aldre)?|begge køn)$/i;

const AGE = /^(\d{1,3})(?:\s*(?:år|aar|years?))?(-|\s*\+|\s+(?:og|and) (?:derover|over|ældre|older|above))?$/i;
const AGE_GROUP = /^\d{1,3}\s*[-–]\s*\d{1,3}(?:\s*(?:år|aar|years?))?$/i;
const PERIOD = /^(\d{4})(?:\s?([KQM])(\d{1,2}))?$/i;

const SEXES: Readonly<Record<string, RegExp>> = {
  men: /^(mænd|maend|drenge|men|boys|male|m|0?1)$/i,
  women: /^(kvinder|piger|women|girls|female|k|0?2)$/i,
};

const MARITAL: Readonly<Record<string, RegExp>> = {
  unmarried: /^(ugift|never married|u)$/i,
  married: /^(gift|gift\/separeret|married|married\/separated|g)$/i,
  widowed: /^(enke\/enkemand|enke|widowed|e)$/i,
  divorced: /^(fraskilt|divorced|f)$/i,
  partner: /^(registreret partner(skab)?|registered partnership|p)$/i,
  formerPartner: /^(ophævet partnerskab|dissolved partnership|o)$/i,
  survivingPartner: /^(længstlevende partner|surviving partner|l)$/i,
};

/** A whole year of age; or all ages; or several in one (`0-4 år`, `22 år og derover`). */
export type AgeLabel = number | 'total' | 'several';

/** The age of a label. An open-ended one counts as its age when it is older than `oldest`, whom nobody asks for. */
export function ageOf(text: string, oldest: number): AgeLabel | null {
  return withoutCode(text, (label) => {
    if (TOTAL.test(label)) return 'total';
    if (AGE_GROUP.test(label)) return 'several';
    const match = AGE.exec(label);
    if (match === null) return null;
    const age = Number(match[1]);
    return match[2] !== undefined && age <= oldest ? 'several' : age;
  });
}

/** A calendar year, and whether the figures are those of 1 January: of a whole year, a 1st quarter or a January. */
export interface Period {
  readonly year: number;
  readonly isJanuary: boolean;
}

/** `2019`, `2019K1` (a quarter), `2019M01` (a month). */
export function periodOf(text: string): Period | null {
  return withoutCode(text, (label) => {
    const match = PERIOD.exec(label);
    return match === null ? null : { year: Number(match[1]), isJanuary: Number(match[3] ?? 1) === 1 };
  });
}

/** A part of the children of one age, or `total`. */
export function sexOf(text: string): string | null {
  return partOf(text, SEXES);
}

/** The same of marital status. */
export function maritalOf(text: string): string | null {
  return partOf(text, MARITAL);
}

function partOf(text: string, parts: Readonly<Record<string, RegExp>>): string | null {
  return withoutCode(text, (label) => {
    if (TOTAL.test(label)) return 'total';
    return Object.entries(parts).find(([, pattern]) => pattern.test(label))?.[0] ?? null;
  });
}

/** Longer labels are no labels but prose. */
const LONGEST = 200;

/** Reads a label; if it says nothing, without the code that may stand before it (`1 Mænd`, `7 7 år`, `2019 2019`). */
function withoutCode<T>(text: string, read: (label: string) => T | null): T | null {
  if (text.length > LONGEST) return null;
  const label = text.normalize('NFC');
  const [, code, behind] = /^([\dA-ZÆØÅ-]{1,8})\s+(\S.*)$/.exec(label) ?? [];
  const isNamed = behind !== undefined && (behind === code || /[a-zæøå]/.test(behind));
  return read(label) ?? (isNamed ? read(behind) : null);
}

/** What a label speaks of by its words alone; null for a total, which could be that of anything. */
export function dimensionOf(text: string): Dimension | null {
  if (text.length > LONGEST) return 'area';
  if (TOTAL.test(text)) return null;
  if (periodOf(text) !== null) return 'year';
  if (ageOf(text, -1) !== null) return 'age';
  // A code of one letter or digit says nothing by itself.
  if (text.length > 2 && sexOf(text) !== null) return 'sex';
  return text.length > 2 && maritalOf(text) !== null ? 'marital' : 'area';
}
