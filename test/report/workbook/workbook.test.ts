/** The Excel workbook holds the results: every number, and formulas only where they give it. */
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { reckoned } from '../../../src/report/workbook/page.js';
import type { RunOfWorkbook } from '../../../src/report/workbook/result-of-run.js';
import { renderWorkbook } from '../../../src/report/workbook/workbook.js';
import type { Summary } from '../../../src/results/forecast.js';
import { workbookDa } from '../../../src/text/da/workbook.js';
import { workbookEn } from '../../../src/text/en/workbook.js';
import { SHEETS } from '../../../src/text/workbook-words.js';
import { type CellInFile, cellsOf, partsOf, usualRun } from '../../support/workbooks.js';

let run: RunOfWorkbook;
let file: Uint8Array;
let cells: Map<string, CellInFile[]>;

beforeAll(async () => {
  run = await usualRun();
  file = await renderWorkbook(run);
  cells = cellsOf(file);
});

/** The cells of a sheet by place. */
function sheet(name: string): Map<string, CellInFile> {
  return new Map((cells.get(name) ?? []).map((cell) => [cell.place, cell]));
}

/** The rows of a sheet whose first cell says so, as the numbers in them. */
function numbersOf(name: string, title: string): number[][] {
  const own = cells.get(name) ?? [];
  const rows = own
    .filter(({ place, value }) => /^A\d/.test(place) && value.trim() === title)
    .map(({ place }) => place.slice(1));
  return rows.map((row) =>
    own.filter(({ place, isText }) => place.replace(/[A-Z]+/, '') === row && !isText).map(({ value }) => Number(value)),
  );
}

const millions = (summaries: readonly Summary[]): number[] => summaries.map(({ mean }) => mean / 1e6);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, own) => all + own, 0);

describe('the workbook', () => {
  test('has its seven sheets, in Danish and in English', async () => {
    expect([...cells.keys()]).toEqual(SHEETS.map((id) => workbookDa.sheets[id]));
    const english = cellsOf(await renderWorkbook({ ...run, words: workbookEn }));
    expect([...english.keys()]).toEqual(SHEETS.map((id) => workbookEn.sheets[id]));
    const said = [...english.values()].flat().filter(({ sheet: name }) => name !== 'Data' && name !== 'Assumptions');
    expect(
      said.map(({ value }) => value).filter((value) => /forløb|Grundlag|kalenderår|refusion\b/.test(value)),
    ).toEqual([]);
  });

  test('is the same to the last byte each time, and tells no time of day', async () => {
    expect(Buffer.from(await renderWorkbook(run)).equals(Buffer.from(file))).toBe(true);
    const parts = [...partsOf(file).values()].join('');
    expect(new Set(parts.match(/\d{4}-\d\d-\d\dT[\d:]+/g))).toEqual(new Set(['1980-01-01T00:00:00']));
  });

  test('has every yearly figure of the forecasts and differences in Data, as it was simulated', async () => {
    const { sheets } = await readXlsx(file, { sheets: ['Data'] });
    const rows = sheets[0]?.rows ?? [];
    const expected = [...run.forecasts.map((one) => ({ ...one, base: null })), ...run.differences].flatMap((one) =>
      one.series.flatMap((series) =>
        series.summaries.flatMap((summary, i) => {
          const period = series.periods[i] ?? '';
          const { mean, sd, mcse, p05, p10, p25, p50, p75, p90, p95, exact } = summary;
          const key = [one.scenario, one.base, Number(period), series.measure, series.step, series.group];
          return period.length === 4 ? [[...key, mean, sd, mcse, p05, p10, p25, p50, p75, p90, p95, exact]] : [];
        }),
      ),
    );
    expect(rows[0]).toEqual(workbookDa.data.columns);
    expect(
      rows
        .slice(1)
        .map((row) => row.slice(0, 17).map((value) => (typeof value === 'string' ? value : (value ?? null)))),
    ).toEqual(
      expected.map((row) =>
        row.map((value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value)),
      ),
    );
  });

  test('shows the budget form: each line, their sum, refund, the difference and kr. per 0-22-year-old', () => {
    const forms = run.economies.flatMap(({ budgetForm }) => budgetForm ?? []);
    const all = (refunding: string, i: number) =>
      forms[i]?.rows.find((row) => row.id === 'all' && row.refunding === refunding);
    const [gross, net] = [millions(all('gross', 0)?.kr ?? []), millions(all('net', 0)?.kr ?? [])];
    expect(numbersOf('Budget', 'Udgifter i alt')[0]).toEqual([...gross, expect.closeTo(sum(gross), 9)]);
    expect(numbersOf('Budget', 'Udgifter efter refusion')[0]).toEqual([...net, expect.closeTo(sum(net), 9)]);
    const difference = millions(all('net', 1)?.difference ?? []);
    expect(numbersOf('Budget', 'Forskel til grundlaget')).toEqual([
      [...difference, expect.closeTo(sum(difference), 9)],
    ]);
    expect(numbersOf('Budget', 'Udgifter pr. 0-22-årig')[1]).toEqual(
      all('net', 1)?.krPer0to22?.map(({ mean }) => mean),
    );
    const formulas = (cells.get('Budget') ?? [])
      .filter(({ formula }) => formula !== null)
      .map(({ formula }) => formula);
    for (const like of [/^SUM\(C\d+:C\d+\)$/, /^C\d+\+C\d+$/, /^C\d+-C\d+$/, /^C\d+\*1000000\/C\d+$/]) {
      expect(
        formulas.filter((formula) => like.test(formula ?? '')),
        String(like),
      ).not.toHaveLength(0);
    }
  });

  test('shows the business case before and after refund, its payback and its present value', () => {
    const own = run.economies[1]?.businessCase;
    const [gross, net] = own?.views ?? [];
    if (gross === undefined || net === undefined) throw new Error('no business case');
    const names = workbookDa.case;
    for (const [i, view] of [gross, net].entries()) {
      const line = (title: string): number[] | undefined => numbersOf('Business case', title)[i];
      const { lines, payback, value } = view;
      const withSum = (numbers: readonly number[]): unknown[] => [...numbers, expect.closeTo(sum(numbers), 9)];
      expect(line(names.efficiencies)).toEqual(withSum(millions(lines.efficiencies)));
      expect(line(names.costs)).toEqual(withSum(millions(lines.costs)));
      expect(line(names.permanentChange)).toEqual(withSum(millions(lines.permanent_change)));
      expect(line(names.total)).toEqual(withSum(millions(lines.total)));
      expect(line(names.cumulated)).toEqual(millions(lines.cumulated));
      expect(line('Diskonteringsfaktor')).toEqual(value.factors);
      expect(line('Nutidsværdi i alt (mio. kr.)')).toEqual([value.netKr.mean / 1e6]);
      expect(line('Betalt tilbage senest i året, andel af forløb')).toEqual(payback?.within);
    }
    // A rate from the first year and another from the third; both may be changed, and the factors read them.
    const rates = [...sheet('Business case').values()].filter(({ place, isText }) => /^B[3-6]$/.test(place) && !isText);
    expect(rates.map(({ value }) => Number(value))).toEqual([0.035, 0.02]);
    const named = /<definedName name="Kalkulationsrente">'Business case'!\$B\$4<\/definedName>/;
    expect(partsOf(file).get('xl/workbook.xml')).toMatch(named);
  });

  test('shows key figures by year with bands, and differences that are subtractions', () => {
    const series = (of: RunOfWorkbook['forecasts'][number], measure: string, step: string) =>
      of.series.find((one) => one.measure === measure && one.step === step)?.summaries ?? [];
    const base = run.forecasts[0];
    if (base === undefined) throw new Error('no forecast');
    const own = cells.get('Nøgletal') ?? [];
    const at = own.find(({ value }) => value.startsWith('Nye anbringelser ('))?.place.slice(1);
    const row = (below: number): CellInFile[] =>
      own.filter(({ place, isText }) => place.replace(/[A-Z]+/, '') === String(Number(at) + below) && !isText);
    const placements = series(base, 'new_placements', 'placement');
    expect(row(1).map(({ value }) => Number(value))).toEqual(placements.map(({ mean }) => mean));
    expect(row(2).map(({ value }) => Number(value))).toEqual(placements.map(({ p05 }) => p05));
    expect(row(3).map(({ value }) => Number(value))).toEqual(placements.map(({ p95 }) => p95));
    expect(row(7).map(({ formula }) => formula)).toEqual(
      ['C', 'D', 'E', 'F'].map((c) => `${c}${Number(at) + 4}-${c}${Number(at) + 1}`),
    );
  });

  test('gives no difference in per cent of what is a percentage itself', () => {
    const { percentChange } = workbookDa.overview;
    const own = cells.get('Oversigt') ?? [];
    const column = own.find(({ value }) => value === percentChange)?.place.replace(/\d+/, '');
    const known = own.filter(({ place, isText }) => place.replace(/\d+/, '') === column && !isText);
    const names = known.map(({ place }) => sheet('Oversigt').get(place.replace(/[A-Z]+/, 'A'))?.value ?? '');
    const { keyFigures, distributions } = workbookDa;
    const ratio = `${keyFigures.ladderRatio('')}, ${distributions.gross}`;
    expect(names).toContain(`${keyFigures.expenditure('')}, ${distributions.gross}`);
    expect(names).not.toContain(ratio);
    expect(names).not.toContain(workbookDa.overview.outcomes.family_like_pct);
    expect(own.map(({ value }) => value)).toEqual(
      expect.arrayContaining([ratio, workbookDa.overview.outcomes.family_like_pct]),
    );
  });

  test('of a single year speaks of no rate and of no yellow cell', async () => {
    const first = <T>(items: readonly T[]): T[] => items.slice(0, 1);
    const economies = run.economies.map((economy) => ({
      ...economy,
      businessCase:
        economy.businessCase === null ? null : { ...economy.businessCase, years: first(economy.businessCase.years) },
    }));
    const said = [...cellsOf(await renderWorkbook({ ...run, economies })).values()].flat().map(({ value }) => value);
    expect(said.filter((value) => /Gule celler|ved\s*$/.test(value))).toEqual([]);
    expect([...cells.values()].flat().filter(({ value }) => value.includes('Gule celler'))).toHaveLength(2);
  });

  test('says of each assumption its value, unit and source', () => {
    const own = cells.get('Forudsætninger') ?? [];
    const at = own.find(({ value }) => value === 'Pris: Plejefamilie')?.place.slice(1);
    const row = own.filter(({ place }) => place.replace(/[A-Z]+/, '') === at).map(({ value }) => value);
    expect(row).toEqual([
      'Grundlag',
      'Trin og priser',
      'Pris: Plejefamilie',
      '385000',
      'kr. pr. helårsperson',
      expect.stringContaining('fitted to 5,466 kr.'),
      'tilpasset',
    ]);
    // The what-if lists what it has beside the base, and that only.
    const whatIf = own
      .filter(({ place, value }) => /^A\d/.test(place) && value === 'Opfølgning')
      .map(({ place }) => place.slice(1));
    const areas = own.filter(({ place }) => place.startsWith('B') && whatIf.includes(place.slice(1)));
    expect(new Set(areas.map(({ value }) => value))).toEqual(new Set(['Virkemidler']));
  });

  test('has nothing that spreadsheets take for an error, and no number as text', () => {
    const all = [...cells.values()].flat();
    expect(all.length).toBeGreaterThan(20_000);
    expect(all.filter(({ value, isText }) => !isText && !Number.isFinite(Number(value)))).toEqual([]);
    const asText = all.filter(({ value, isText }) => isText && value.trim() !== '' && /^[-+]?[\d.,\s]+%?$/.test(value));
    expect(asText).toEqual([]);
    expect(partsOf(file).get('xl/worksheets/sheet1.xml')).not.toContain('t="e"');
  });

  test('has tables with unique names, frozen heads, rows that are printed again, A4 across, and charts', () => {
    const parts = partsOf(file);
    const tables = [...parts].filter(([name]) => name.startsWith('xl/tables/')).map(([, xml]) => xml);
    const names = tables.map((xml) => /displayName="([^"]*)"/.exec(xml)?.[1]);
    expect(names).toEqual(['Payback', 'BudgetSafety', 'Percentiles', 'Assumptions', 'Data']);
    for (const [i, id] of SHEETS.entries()) {
      const xml = parts.get(`xl/worksheets/sheet${i + 1}.xml`) ?? '';
      expect(xml, id).toMatch(/<pane [^>]*state="frozen"/);
      expect(xml, id).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
      expect(xml, id).toContain('&amp;C&amp;8&amp;A&amp;R&amp;8Side &amp;P / &amp;N');
    }
    const titles = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/Print_Titles" localSheetId="(\d)">([^<]*)</g)];
    expect(titles.map(([, index]) => Number(index))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(titles[2]?.[2]).toMatch(/^(&apos;|')Business case(&apos;|')!\$1:\$\d+$/);
    const charts = [...parts].filter(([name]) => name.startsWith('xl/charts/chart'));
    expect(charts).toHaveLength(4);
    for (const [name, xml] of charts) expect(xml.match(/<c:ser>/g)?.length, name).toBeGreaterThanOrEqual(3);
  });

  test('draws lines through rows that hold what the lines are called', () => {
    const chart =
      [...partsOf(file)]
        .filter(([name]) => name.startsWith('xl/charts/chart'))
        .map(([, xml]) => xml)
        .at(-1) ?? '';
    const rows = [...chart.matchAll(/<c:val>.*?<c:f>([^<]*)<\/c:f>/g)].map(
      (match) => /\$(\d+):/.exec(match[1] ?? '')?.[1],
    );
    const titles = rows.map((row) => sheet('Business case').get(`A${row}`)?.value.trim());
    expect(titles).toEqual([workbookDa.case.cumulated, workbookDa.from, workbookDa.to]);
  });
});

describe('a formula', () => {
  test('stands only where its cells give the result; else the result stands alone', () => {
    expect(reckoned({ formula: 'A1+A2', value: 3, fromCells: 3 + 1e-12 }, 'one')).toMatchObject({
      value: 3,
      formula: 'A1+A2',
    });
    expect(reckoned({ formula: 'A1+A2', value: 3, fromCells: 3.001 }, 'one')).not.toHaveProperty('formula');
    expect(reckoned({ formula: 'A1/A2', value: 3, fromCells: Number.NaN }, 'one')).not.toHaveProperty('formula');
  });

  test('is left out of the difference of means that are not made of the same replications', async () => {
    const [gap] = run.differences;
    if (gap === undefined) throw new Error('no difference');
    // As if a replication had failed in the what-if: paired differences are means of fewer.
    const bent = {
      ...gap,
      series: gap.series.map((one) => ({
        ...one,
        summaries: one.summaries.map((own) => ({ ...own, mean: own.mean + 0.5 })),
      })),
    };
    const own = cellsOf(await renderWorkbook({ ...run, differences: [bent] })).get('Nøgletal') ?? [];
    expect(own.filter(({ formula }) => formula !== null).length).toBeLessThan(
      (cells.get('Nøgletal') ?? []).filter(({ formula }) => formula !== null).length / 2,
    );
  });
});
