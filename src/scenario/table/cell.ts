/** What one figure of a population table says: a number of children, or that it is not told; or what is wrong with it. */

import type { Fault } from '../problem.js';

/** A number >= 0; null when a sign stands for it (a masked count); or the fault of the cell. */
export type CellReading =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly fault: Fault };

const THOUSANDS_POINT = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const THOUSANDS_COMMA = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const THOUSANDS_SPACE = /^-?\d{1,3}([\s\u00A0\u202F'’_]\d{3})+([.,]\d+)?$/;

/**
 * Signs that Danmarks Statistik writes for a number: `..` is not available or confidential, `.` cannot occur, `-` is
 * none. Other tables write `-` for what is confidential, so none of them is taken for 0 by itself.
 */
const MASKED = /^(\.{1,3}|…|·|[-–])$/;

/** A number of children, >= 0, decimals allowed; a decimal comma only where the delimiter is not a comma. */
export function childrenCell(text: string, column: string, delimiter: string): CellReading {
  if (MASKED.test(text)) return { ok: true, value: null };
  const code = childrenFault(text, delimiter);
  if (code === null) return { ok: true, value: Number(text.replace(',', '.')) };
  return {
    ok: false,
    fault: code === 'tableEmptyCell' ? { code, args: { column } } : { code, args: { column, got: text } },
  };
}

type ChildrenFault = 'tableEmptyCell' | 'tableThousands' | 'tableNotNumber' | 'tableNegative';

function childrenFault(text: string, delimiter: string): ChildrenFault | null {
  if (text === '') return 'tableEmptyCell';
  const thousands = delimiter === ',' ? THOUSANDS_COMMA : THOUSANDS_POINT;
  if (thousands.test(text) || THOUSANDS_SPACE.test(text)) return 'tableThousands';
  const number = delimiter === ',' ? /^-?\d+(\.\d+)?$/ : /^-?\d+([.,]\d+)?$/;
  if (!number.test(text)) return 'tableNotNumber';
  return text.startsWith('-') && Number(text.replace(',', '.')) < 0 ? 'tableNegative' : null;
}
