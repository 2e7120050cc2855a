/** Numbers of a municipality's own table: which sign is the decimal one, and what is masked. */

export type DecimalSign = 'comma' | 'point';

/** What stands for a number that is not told: Danmarks Statistik's signs, `<5`, a star, or nothing at all. */
const MASKED = /^(|\.{1,3}|…|·|[-–*x]|<\s*\d+|n\/?a)$/i;

export function isMasked(text: string): boolean {
  return MASKED.test(text.trim());
}

/** Numbers that can only be read in one way, and those that could be read in two. */
const WITH_COMMA =
  /^-?(\d+|\d{1,3}([.\s]\d{3})+),(\d{1,2}|\d{4,})$|^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^-?\d{1,3}(\.\d{3})+,\d+$|^-?0,\d+$/;
const WITH_POINT =
  /^-?(\d+|\d{1,3}([,\s]\d{3})+)\.(\d{1,2}|\d{4,})$|^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$|^-?\d{1,3}(,\d{3})+\.\d+$|^-?0\.\d+$/;
const EITHER = /^-?\d{1,3}[.,]\d{3}$/;

/** The sign that the column itself shows, where nobody has stated it; `unclear`: it could be either, at that text. */
export type SniffedSign = { readonly sign: DecimalSign } | { readonly unclear: string };

/** `delimiter` is that of the file: with a comma between the cells none is a decimal one. */
export function sniffDecimal(texts: readonly string[], delimiter: string): SniffedSign {
  if (delimiter === ',') return { sign: 'point' };
  const numbers = texts.map(clean);
  const hasComma = numbers.some((text) => WITH_COMMA.test(text));
  const hasPoint = numbers.some((text) => WITH_POINT.test(text));
  if (hasComma && hasPoint) return { unclear: numbers.find((text) => WITH_POINT.test(text)) ?? '' };
  if (hasComma || hasPoint) return { sign: hasComma ? 'comma' : 'point' };
  const unclear = numbers.find((text) => EITHER.test(text));
  return unclear === undefined ? { sign: 'comma' } : { unclear };
}

/** The number; null: it is none. */
export function numberIn(text: string, sign: DecimalSign): number | null {
  const [decimal, thousand] = sign === 'comma' ? [',', '.'] : ['.', ','];
  const [whole = '', part, ...more] = clean(text).split(decimal);
  const isGrouped = new RegExp(`^-?\\d{1,3}([${thousand}\\s]\\d{3})+$`).test(whole);
  const digits = isGrouped ? whole.replace(new RegExp(`[${thousand}\\s]`, 'g'), '') : whole;
  if (more.length > 0 || !/^-?\d+$/.test(digits) || (part !== undefined && !/^\d+$/.test(part))) return null;
  return Number(part === undefined ? digits : `${digits}.${part}`);
}

/** Without blanks of any width at its ends, a unit behind it, or a minus of another shape before it. */
function clean(text: string): string {
  return text
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/\s*(kr\.?|pct\.?|%)$/i, '')
    .replace(/^[–−]\s?/, '-')
    .trim();
}
