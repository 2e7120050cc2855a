/** What formats and looks are in a workbook file. Format codes are written the American way; Excel shows them in the reader's. */
import type { CellStyle } from 'hucre/xlsx';
import type { Format, Look } from './content.js';

/** Minus signs stand before the number, nothing is in red: a saving is not a warning. */
export const FORMAT_CODES: Readonly<Record<Format, string | null>> = {
  text: null,
  plain: null,
  whole: '#,##0',
  year: '0',
  one: '#,##0.0',
  two: '#,##0.00',
  four: '0.0000',
  share: '0%',
  // Nought and a hundred are of all the futures only.
  shareNearlyNone: '"<1%"',
  shareNearlyAll: '">99%"',
  sharePrecise: '0.0%',
  factor: '0.000',
  months: '0',
};

const INK = { rgb: '222222' };
const GREY = { rgb: '5F5F5F' };
const BLUE = { rgb: '0B4F7D' };
const PALE = { rgb: 'E6EFF6' };
const YELLOW = { rgb: 'FFF6D6' };
const LINE = { rgb: '8FA9BD' };
const WHITE = { rgb: 'FFFFFF' };

const FONT = { name: 'Calibri', size: 11, color: INK };
const fill = (fgColor: { rgb: string }): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor,
});
const HEAD: CellStyle = {
  font: { ...FONT, bold: true, color: WHITE },
  fill: fill(BLUE),
  alignment: { vertical: 'center', wrapText: true },
};

const LOOKS: Readonly<Record<Look, CellStyle>> = {
  body: { font: FONT, alignment: { vertical: 'top' } },
  wrapped: { font: FONT, alignment: { vertical: 'top', wrapText: true } },
  right: { font: FONT, alignment: { vertical: 'top', horizontal: 'right' } },
  left: { font: FONT, alignment: { vertical: 'top', horizontal: 'left' } },
  title: { font: { ...FONT, size: 18, bold: true, color: BLUE }, alignment: { vertical: 'center', wrapText: true } },
  subtitle: { font: { ...FONT, color: GREY }, alignment: { vertical: 'top', wrapText: true } },
  heading: { font: { ...FONT, size: 13, bold: true, color: BLUE }, alignment: { vertical: 'center', wrapText: true } },
  head: HEAD,
  headNumber: { ...HEAD, alignment: { ...HEAD.alignment, horizontal: 'right' } },
  strong: { font: { ...FONT, bold: true }, alignment: { vertical: 'top' } },
  total: {
    font: { ...FONT, bold: true },
    fill: fill(PALE),
    border: { top: { style: 'thin', color: LINE } },
    alignment: { vertical: 'top' },
  },
  band: { font: { ...FONT, color: GREY, italic: true }, alignment: { vertical: 'top' } },
  note: { font: { ...FONT, size: 10, color: GREY }, alignment: { vertical: 'top', wrapText: true } },
  input: {
    font: { ...FONT, bold: true },
    fill: fill(YELLOW),
    border: {
      top: { style: 'thin', color: LINE },
      bottom: { style: 'thin', color: LINE },
      left: { style: 'thin', color: LINE },
      right: { style: 'thin', color: LINE },
    },
  },
  link: { font: { ...FONT, color: { rgb: '0563C1' }, underline: true }, alignment: { vertical: 'top' } },
};

/** Made once for each pair, so that cells share them. */
const known = new Map<string, CellStyle>();

export function styleOfCell(format: Format, look: Look): CellStyle {
  const key = `${format}/${look}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const code = FORMAT_CODES[format];
  const style: CellStyle = code === null ? LOOKS[look] : { ...LOOKS[look], numFmt: code };
  known.set(key, style);
  return style;
}
