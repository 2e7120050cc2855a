/** From a workbook's content to the bytes of an .xlsx file, by the library hucre (docs/decisions/0015). */
import {
  type Cell as FileCell,
  type SheetChart,
  type TableDefinition,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { withBulk } from './bulk.js';
import type { BookContent, Cell, ChartContent, SheetContent, TableContent } from './content.js';
import { letters, quoted } from './page.js';
import { cellText, footerText, plainText } from './safe-text.js';
import { FORMAT_CODES, styleOfCell } from './styles.js';
import { withChangedParts } from './zip.js';

/** The same in every file, so that the same results are the same bytes; the earliest date that a zip file knows. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** Longest title of a file or chart, and name of a line, characters. */
const MOST_OF_TITLE = 200;

/** The bytes of the workbook: the same content gives the same bytes. */
export async function workbookFile(book: BookContent): Promise<Uint8Array> {
  const properties: WriteOptions['properties'] = {
    title: plainText(book.title.slice(0, MOST_OF_TITLE)),
    description: plainText(book.description),
    creator: 'indsatstrappe',
    created: NO_DATE,
    modified: NO_DATE,
  };
  // The library's own print titles do not quote names of sheets, so they are given as what they become.
  const printTitles = book.sheets.map(({ name, repeated: [from, to] }) => ({
    name: '_xlnm.Print_Titles',
    range: `${quoted(name)}!$${from}:$${to}`,
    scope: name,
  }));
  const file = await writeXlsx({
    properties,
    defaultFont: { name: 'Calibri', size: 11 },
    namedRanges: [...book.names, ...printTitles],
    sheets: book.sheets.map((sheet) => sheetOf(sheet, book)),
  });
  const bulks = book.sheets.flatMap(({ bulk, widths }, i) =>
    bulk === undefined
      ? []
      : [[`xl/worksheets/sheet${i + 1}.xml`, (xml: string) => withBulk(xml, bulk.rows, widths.length)] as const],
  );
  return withChangedParts(file, new Map(bulks));
}

function sheetOf(sheet: SheetContent, { footer, page }: BookContent): WriteSheet {
  const { name, frozen, merged, breaks, tables, charts, inputs, bulk } = sheet;
  return {
    name,
    columns: sheet.widths.map((width, i) => {
      const format = bulk?.formats[i];
      return format === undefined ? { width } : { width, style: styleOfCell(format, 'body') };
    }),
    // Of many rows of one kind the library writes the styles; `withBulk` puts the rows in their place.
    rows: [...sheet.rows.map(() => []), ...(bulk === undefined ? [] : [bulk.formats.map(() => null)])],
    cells: cellsOf(sheet),
    merges: merged.map(({ row, fromColumn, toColumn }) => ({
      startRow: row - 1,
      endRow: row - 1,
      startCol: fromColumn - 1,
      endCol: toColumn - 1,
    })),
    rowDefs: new Map(Array.from(sheet.heights, ([row, height]) => [row - 1, { height }])),
    freezePane: frozen,
    rowBreaks: breaks.map((row) => row - 1),
    tables: tables.map(tableOf),
    charts: charts.map(chartOf),
    dataValidations: inputs.map(({ cell, from, to, title, message }) => ({
      type: 'decimal',
      operator: 'between',
      formula1: String(from),
      formula2: String(to),
      range: cell,
      showInputMessage: true,
      showErrorMessage: true,
      inputTitle: title,
      inputMessage: message,
      errorTitle: title,
      errorMessage: message,
    })),
    view: { showGridLines: sheet.hasGrid },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&8${footerText(` ${footer}`)}&C&8&A&R&8${page} &P / &N` },
  };
}

function safe(value: string | number | null): string | number | null {
  return typeof value === 'string' ? cellText(value) : value;
}

/** The cells of the rows by the library's keys. */
function cellsOf({ rows }: SheetContent): Map<string, Partial<FileCell>> {
  const cells = new Map<string, Partial<FileCell>>();
  for (const [row, own] of rows.entries()) {
    for (const [column, cell] of own.entries()) if (cell !== null) cells.set(`${row},${column}`, cellOf(cell));
  }
  return cells;
}

function cellOf({ value, formula, format, look, to }: Cell): Partial<FileCell> {
  // An empty text is an empty cell: filters and formulas see the difference.
  const shown = value === '' ? null : safe(value);
  return {
    ...(formula === undefined ? { value: shown } : { formula, formulaResult: shown }),
    style: styleOfCell(format, look),
    ...(to === undefined ? {} : { hyperlink: { target: '', location: to } }),
  };
}

function tableOf({ name, columns, firstRow, lastRow }: TableContent): TableDefinition {
  return {
    name,
    range: `A${firstRow}:${letters(columns.length)}${lastRow}`,
    columns: columns.map((column) => ({ name: column })),
    style: 'TableStyleLight9',
  };
}

const SMALL = 9;

function chartOf({ title, unit, format, lines, from, to }: ChartContent): SheetChart {
  const code = FORMAT_CODES[format] ?? 'General';
  return {
    type: 'line',
    title: plainText(title.slice(0, MOST_OF_TITLE)),
    titleFontSize: 12,
    titleBold: true,
    series: lines.map(({ name, values, categories, color, dash, width }) => ({
      name: plainText(name.slice(0, MOST_OF_TITLE)),
      values,
      categories,
      color: color.slice(1),
      stroke: { dash, width },
      marker: { symbol: 'none' },
    })),
    anchor: { from: { row: from.row - 1, col: from.column - 1 }, to: { row: to.row - 1, col: to.column - 1 } },
    legend: 'bottom',
    legendFontSize: SMALL,
    legendEntries: lines.flatMap(({ isNamed }, idx) => (isNamed ? [] : [{ idx, delete: true }])),
    // What a filter or a fold hides in the sheet stays in the picture.
    plotVisOnly: false,
    axes: {
      x: { labelFontSize: SMALL, tickLblPos: 'low', minorTickMark: 'none' },
      y: {
        title: unit,
        axisTitleFontSize: SMALL,
        axisTitleRotation: -90,
        labelFontSize: SMALL,
        minorTickMark: 'none',
        gridlines: { major: true },
        numberFormat: { formatCode: code },
      },
    },
    roundedCorners: false,
    altText: plainText(title),
  };
}
