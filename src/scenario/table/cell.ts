/** What one cell of a population table says: an age, a year, a number of children; or what is wrong with it. */

import type { Fault } from '../problem.js';

/** A value, or the fault of the cell that should have held it. */
export type CellReading = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: Fault };

const THOUSANDS_POINT = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const THOUSANDS_COMMA = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const THOUSANDS_SPACE = /^-?\d{1,3}([\s\u00A0\u202F'’_]\d{3})+([.,]\d+)?$/;

/** `12`, `12 år`; an open-ended `100 år og derover` counts as its age when no scenario can use it anyway. */
export function ageCell(text: string, column: string): CellReading {
  const match = /^(\d{1,3})(?:\s*år)?(\s+og\s+(?:derover|over|ældre))?$/i.exec(text);
  const age = Number(match?.[1]);
  const openEnded = match?.[2] !== undefined && age <= 30;
  return match === null || openEnded ? notWhole(text, column) : { ok: true, value: age };
}

/** `2016`, four digits. */
export function yearCell(text: string, column: string): CellReading {
  return /^\d{4}$/.test(text) ? { ok: true, value: Number(text) } : notWhole(text, column);
}

/** A number of children, >= 0, decimals allowed; a decimal comma only where the delimiter is not a comma. */
export function childrenCell(text: string, column: string, delimiter: string): CellReading {
  // Danmarks Statistik writes - for exactly none.
  if (text === '-') return { ok: true, value: 0 };
  const code = childrenFault(text, delimiter);
  if (code === null) return { ok: true, value: Number(text.replace(',', '.')) };
  return {
    ok: false,
    fault: code === 'tableEmptyCell' ? { code, args: { column } } : { code, args: { column, got: text } },
  };
}

type ChildrenFault = 'tableEmptyCell' | 'tableMasked' | 'tableThousands' | 'tableNotNumber' | 'tableNegative';

function childrenFault(text: string, delimiter: string): ChildrenFault | null {
  if (text === '') return 'tableEmptyCell';
  // Danmarks Statistik masks small counts with dots.
  if (/^\.{1,3}$/.test(text)) return 'tableMasked';
  const thousands = delimiter === ',' ? THOUSANDS_COMMA : THOUSANDS_POINT;
  if (thousands.test(text) || THOUSANDS_SPACE.test(text)) return 'tableThousands';
  const number = delimiter === ',' ? /^-?\d+(\.\d+)?$/ : /^-?\d+([.,]\d+)?$/;
  if (!number.test(text)) return 'tableNotNumber';
  return text.startsWith('-') && Number(text.replace(',', '.')) < 0 ? 'tableNegative' : null;
}

function notWhole(text: string, column: string): CellReading {
  if (text === '') return { ok: false, fault: { code: 'tableEmptyCell', args: { column } } };
  return { ok: false, fault: { code: 'tableNotWhole', args: { column, got: text } } };
}
