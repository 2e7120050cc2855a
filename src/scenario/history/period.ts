/** Dates as Danes write them: a year, a month, a quarter, a day. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Each form with what it says: year, and month and day where it has them. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => readonly number[]])[] = [
  [/^(\d{4})$/, ([year]) => [Number(year)]],
  // 2016-03, 2016/3, 2016M03, 201603
  [/^(\d{4})(?:[-/.\s]|\s?M)(\d{1,2})$/i, ([year, month]) => [Number(year), Number(month)]],
  [/^(\d{4})(\d{2})$/, ([year, month]) => [Number(year), Number(month)]],
  // 03-2016, 3/2016
  [/^(\d{1,2})[-/.](\d{4})$/, ([month, year]) => [Number(year), Number(month)]],
  // 2016K1, 2016 Q1, K1 2016, 1. kvartal 2016: the end of the quarter
  [/^(\d{4})\s?[KQ]([1-4])$/i, ([year, quarter]) => [Number(year), 3 * Number(quarter)]],
  [/^[KQ]([1-4])[\s-]?(\d{4})$/i, ([quarter, year]) => [Number(year), 3 * Number(quarter)]],
  [/^([1-4])\.?\s?(?:kvartal|kvt\.?|quarter)\s(\d{4})$/i, ([quarter, year]) => [Number(year), 3 * Number(quarter)]],
  // 2016-03-31, with a time of day as Excel has it
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?$/, ([year, month, day]) => [Number(year), Number(month), Number(day)]],
  // 31-03-2016, 31.03.2016, 31/3 2016, 31/3-2016
  [/^(\d{1,2})[-./\s]+(\d{1,2})[-./\s]+(\d{4})$/, ([day, month, year]) => [Number(year), Number(month), Number(day)]],
  // marts 2016, 31. marts 2016
  [/^(\p{L}{3})\p{L}*\.?[\s-](\d{4})$/u, ([name, year]) => [Number(year), monthOf(name)]],
  [/^(\d{1,2})\.?\s(\p{L}{3})\p{L}*\.?\s(\d{4})$/u, ([day, name, year]) => [Number(year), monthOf(name), Number(day)]],
];

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.toLowerCase()) + 1;
}

/**
 * `2016`, or `2016-03` for the end of that month; null: no date. The first day of a month is the end of the month
 * before, any other day belongs to its month.
 */
export function historyPeriod(text: string): string | null {
  const label = text
    .normalize('NFC')
    .replace(/\u00A0/g, ' ')
    .trim();
  if (label.length > 40) return null;
  for (const [form, read] of FORMS) {
    const [, ...parts] = form.exec(label) ?? [];
    if (parts.length === 0) continue;
    const [year = 0, month, day] = read(parts);
    if (year < 1950 || year > 2199) return null;
    if (month === undefined) return String(year);
    if (month < 1 || month > 12 || (day !== undefined && !isDay(year, month, day))) return null;
    return monthPeriod(12 * year + month - 1 - (day === 1 ? 1 : 0));
  }
  return null;
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= days;
}

function monthPeriod(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
