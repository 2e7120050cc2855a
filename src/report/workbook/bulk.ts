/** Many rows of one kind, written straight into the sheet: the library takes six times as long, cell by cell. */
import type { SheetContent } from './content.js';
import { letters } from './page.js';
import { cellText } from './safe-text.js';

type BulkRows = NonNullable<SheetContent['bulk']>['rows'];

/**
 * The XML of a sheet whose last row has the styles of the columns and no values, with the rows in its place.
 *
 * @throws when the sheet is not as the library writes it
 */
export function withBulk(sheet: string, rows: BulkRows, columns: number): string {
  const template = /<row r="(\d+)"[^>]*>((?:<c [^>]*\/>)+)<\/row><\/sheetData>/.exec(sheet);
  if (template === null) throw new Error('no row of styles at the end of the sheet');
  const first = Number(template[1]);
  const styles = [...(template[2] ?? '').matchAll(/ s="(\d+)"/g)].map((match) => match[1] ?? '0');
  if (styles.length !== columns) throw new Error(`${styles.length} styles for ${columns} columns`);
  const fronts = styles.map((style, i) => ({ place: `<c r="${letters(i + 1)}`, style: `" s="${style}"` }));
  const texts = new Map<string, string>();
  const textOf = (value: string): string => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const own = ` t="inlineStr"><is><t xml:space="preserve">${escaped(cellText(value))}</t></is></c>`;
    texts.set(value, own);
    return own;
  };
  const written = rows.map((row, i) => {
    const number = first + i;
    let cells = '';
    for (const [column, value] of row.entries()) {
      const front = fronts[column];
      if (value === null || front === undefined) continue;
      cells += `${front.place}${number}${front.style}${typeof value === 'number' ? `><v>${value}</v></c>` : textOf(value)}`;
    }
    return `<row r="${number}">${cells}</row>`;
  });
  return sheet
    .slice(0, template.index)
    .replace(
      /<dimension ref="[^"]*"\/>/,
      `<dimension ref="A1:${letters(columns)}${Math.max(1, first + rows.length - 1)}"/>`,
    )
    .concat(written.join(''), sheet.slice(template.index + template[0].length - '</sheetData>'.length));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
