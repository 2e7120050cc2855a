/** Text from scenario files as a workbook can hold it: nothing of it is read as markup, a formula, an error or a code. */

/** Longest text of a cell in Excel, characters. */
const MOST_CHARACTERS = 32_000;

/** What spreadsheets read as an error where a whole cell says it. */
const ERROR = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * Text of a cell. Control characters, halves of characters and what XML forbids become spaces; `_x0041_`, which Excel
 * would read as `A`, stays what it is; the name of an error gets a space, so that it stays text.
 */
export function cellText(value: string): string {
  // Cut first: the cut can leave half a character.
  const plain = plainText(value.slice(0, MOST_CHARACTERS)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return ERROR.test(plain) ? `${plain} ` : plain;
}

/** Without control characters, halves of characters and what XML forbids. */
export function plainText(value: string): string {
  return value.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu, ' ').trim();
}

/** Text in a header or footer, in which `&` begins a code. */
export function footerText(value: string): string {
  const most = 80;
  const plain = plainText(value);
  const short = plain.length > most ? `${plainText(plain.slice(0, most - 1))}…` : plain;
  return short.replaceAll('&', '&&');
}
