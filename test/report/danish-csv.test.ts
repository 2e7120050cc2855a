/** Tables for a Danish Excel: nothing is lost on the way, and nothing is taken for a number that is a name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { number, text } from '../../src/report/csv.js';
import { danishCsv, isDanishCsv } from '../../src/report/danish-csv.js';

/** Cells of a Danish table, read by the rules a Danish Excel goes by. */
function danishCells(table: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  for (let i = 1; i < table.length; i++) {
    const sign = table[i] as string;
    if (inQuotes && sign === '"' && table[i + 1] === '"') cell += table[++i];
    else if (sign === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (sign === ';' || (sign === '\r' && table[i + 1] === '\n'))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') i += rows.push([]) && 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

test('a Danish table has a BOM, semicolons, decimal commas and CRLF', () => {
  const table = danishCsv('scenario,period,mean\n"Basis, lille",2016-01,-1234567.5\nB,2016,1e-7\n');
  expect(table).toBe('\uFEFFscenario;period;mean\r\nBasis, lille;2016-01;-1234567,5\r\nB;2016;1e-7\r\n');
  expect(isDanishCsv(Buffer.from(table))).toBe(true);
  expect(isDanishCsv(Buffer.from('scenario,period'))).toBe(false);
});

test('a scenario that is called 1.5 is still called 1.5', () => {
  expect(danishCsv('scenario,mean\n1.5,1.5\n')).toContain('\r\n1.5;1,5\r\n');
});

test('every number and every name is the same again, whatever signs are in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }),
      (rows) => {
        const machine = ['scenario,mean', ...rows.map(([name, value]) => `${text(name)},${number(value)}`), ''];
        const [, ...cells] = danishCells(danishCsv(machine.join('\n')));
        expect(cells.map(([name]) => name)).toEqual(rows.map(([name]) => name));
        expect(cells.map(([, value]) => Number(value?.replace(',', '.')))).toEqual(
          rows.map(([, value]) => (Object.is(value, -0) ? 0 : value)),
        );
      },
    ),
  );
});
