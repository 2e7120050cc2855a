/** The ladder in the last whole year: a picture for each scenario, and its numbers. */
import type { ReportWords } from '../text/report-words.js';
import { shown, type Unit } from './amounts.js';
import { type Figure, plainRow, type Row, type Section, type Table, text } from './document.js';
import { type LadderFlows, ladderFlows } from './ladder-flows.js';
import { ladderPicture } from './ladder-picture.js';
import { isOneRun, type ReportedRun, scenariosOf } from './run.js';

/** Null where no calendar year lies wholly within the horizon. */
export function ladderSection(run: ReportedRun, words: ReportWords): Section | null {
  const all = scenariosOf(run).flatMap(({ scenario, forecast }) => {
    const flows = ladderFlows(scenario, forecast);
    return flows === null ? [] : [{ name: scenario.name, flows }];
  });
  const base = all[0];
  if (base === undefined) return null;
  // One scale for all pictures, so that they can be held against one another.
  const widest = Math.max(1, ...all.flatMap(({ flows }) => flows.flows.map(({ moves }) => moves.mean)));
  const figures = all.map(({ name, flows }, i): Figure => {
    const picture = ladderPicture(flows, i === 0 ? null : base.flows, widest, words);
    return {
      id: `figur-trappen-${i + 1}`,
      caption: words.ladder.caption(name, flows.year, i > 0, isOneRun(run)),
      alt: words.ladder.alt(name, flows.year, flows.nodes.map(childrenText(words))),
      content: { kind: 'drawing', drawing: picture },
      table: flowTable(name, flows, i === 0 ? null : base.flows, words),
    };
  });
  return {
    id: 'trappen',
    heading: words.headings.ladder(base.flows.year),
    blocks: [
      { kind: 'paragraph', text: words.ladder.howToRead },
      ...figures.map((figure) => ({ kind: 'figure', figure }) as const),
    ],
  };
}

function childrenText(words: ReportWords): (node: LadderFlows['nodes'][number]) => string {
  return ({ step, children }) => words.ladder.childrenOn(step.shortName, shown(children, unitOf(children), words));
}

/** A tenth of a child or of a move says something where there are few. */
function unitOf(number: number): Unit {
  return { size: 1, decimals: Math.abs(number) < 20 ? 1 : 0 };
}

/** Every way that somebody takes, and who comes and leaves. */
function flowTable(name: string, flows: LadderFlows, base: LadderFlows | null, words: ReportWords): Table {
  const nameOf = (own: LadderFlows, i: number): string => own.nodes[i]?.step.shortName ?? '';
  const number = (value: number) => ({ text: shown(value, unitOf(value), words), sort: value });
  const idOf = (own: LadderFlows, i: number): string | undefined => own.nodes[i]?.step.id;
  const inBase = (from: number, to: number): number =>
    base?.flows.find((own) => idOf(base, own.from) === idOf(flows, from) && idOf(base, own.to) === idOf(flows, to))
      ?.moves.mean ?? 0;
  const row = (from: string, to: string, moves: number, before: number): Row =>
    plainRow([text(from), text(to), number(moves), ...(base === null ? [] : [number(before)])]);
  const ways = flows.flows.map(({ from, to, moves }) =>
    row(nameOf(flows, from), nameOf(flows, to), moves.mean, inBase(from, to)),
  );
  const at = (list: readonly number[] | undefined, i: number): number => list?.[i] ?? 0;
  const ends = flows.nodes.flatMap(({ step }, i) => {
    const before = base?.nodes.findIndex((own) => own.step.id === step.id) ?? -1;
    const [arriving, leaving] = [at(flows.arriving, i), at(flows.leaving, i)];
    return [
      ...(arriving > 0 ? [row(words.ladder.outside, step.shortName, arriving, at(base?.arriving, before))] : []),
      ...(leaving > 0 ? [row(step.shortName, words.ladder.out, leaving, at(base?.leaving, before))] : []),
    ];
  });
  return {
    caption: words.ladder.tableCaption(name, flows.year),
    columns: [
      { heading: words.ladder.from, kind: 'name' },
      { heading: words.ladder.to, kind: 'text' },
      { heading: words.ladder.moves, kind: 'number' },
      ...(base === null ? [] : [{ heading: words.ladder.movesInBase, kind: 'number' } as const]),
    ],
    rows: [...ways, ...ends],
    isSortable: true,
  };
}
