/**
 * The ladder as a picture: a staircase with the children on each step, and between the steps an arrow for each way that
 * children take in a year, as wide as they are many. Ways up the ladder are above the steps, ways down below them.
 */
import { INK } from '../charts/palette.js';
import { wrap } from '../charts/typography.js';
import { formatNumber } from '../text/number-format.js';
import type { Marks } from './amounts.js';
import type { Drawing, Shape } from './drawing.js';
import type { LadderFlows } from './ladder-flows.js';

/** px. */
const WIDTH = 1200;
const MARGIN = 14;
const BOX_HEIGHT = 78;
const GAP = 24;
/** How far each rung is above the one before. */
const RISE = 22;
/** How far an arrow rises above its higher end: for neighbours, and for each step further. */
const NEAR = 46;
const FURTHER = 26;
/** Width of the widest arrow, and the thinnest that is seen. */
const WIDEST = 30;
const THINNEST = 1.5;
/** Moves a year from which on an arrow is drawn, and from which on its number is written. */
const DRAWN = 0.5;
/** Difference from the base from which on it is written. */
const TOLD = 0.3;
const UP = '#b04a00';
const DOWN = '#00619c';
const STEP_FILL = '#f3f5f7';
const STEP_LINE = '#8a94a0';
/** Width of a letter, in letter heights. */
const LETTER = 0.57;
const LABEL_SIZE = 17;
const NAME_SIZE = 15;
const NUMBER_SIZE = 22;

interface Box {
  readonly left: number;
  readonly width: number;
  readonly top: number;
}

interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly moves: number;
  readonly base: number | null;
  readonly width: number;
}

/** The picture of a scenario; `base` is shown as the difference from it where it is another one with the same steps. */
export function ladderPicture(flows: LadderFlows, base: LadderFlows | null, widest: number, marks: Marks): Drawing {
  const arrows = arrowsOf(flows, base, widest);
  const levels = [...new Set(flows.nodes.map(({ step }) => step.level))].sort((a, b) => a - b);
  const [above, below] = extent(arrows, boxesOf(flows, levels, 0));
  const boxes = boxesOf(flows, levels, MARGIN - above);
  const ports = portsOf(arrows, boxes);
  const shapes = [
    ...arrows.flatMap((arrow, i) => arrowShape(arrow, ports[i] as Ends)),
    ...flows.nodes.flatMap((_, i) => boxShapes(flows, base, i, boxes[i] as Box, marks)),
    ...labels(arrows, ports, marks),
  ];
  return { width: WIDTH, height: Math.ceil(below - above + 2 * MARGIN), shapes };
}

/** The highest and the lowest y of boxes and arrows with their numbers. */
function extent(arrows: readonly Arrow[], boxes: readonly Box[]): [number, number] {
  const turns = portsOf(arrows, boxes).map((ends, i) => {
    const { y } = pointAt(ends, 0.5);
    const half = Math.max(LABEL_SIZE / 2 + 2, (arrows[i]?.width ?? 0) / 2);
    return [y - half, y + half] as const;
  });
  const edges = boxes.map(({ top }) => [top, top + BOX_HEIGHT] as const);
  const all = [...turns, ...edges];
  return [Math.min(...all.map(([from]) => from)), Math.max(...all.map(([, to]) => to))];
}

/** Width by moves: 0 moves nothing, `widest` moves the widest arrow. */
function arrowsOf(flows: LadderFlows, base: LadderFlows | null, widest: number): Arrow[] {
  return flows.flows
    .filter(({ moves }) => moves.mean >= DRAWN)
    .map(({ from, to, moves }) => ({
      from,
      to,
      moves: moves.mean,
      base: base === null ? null : baseMoves(flows, base, from, to),
      width: Math.max(THINNEST, (WIDEST * moves.mean) / widest),
    }));
}

/** The same way in the base; 0 where it has no such way. */
function baseMoves(flows: LadderFlows, base: LadderFlows, from: number, to: number): number {
  const id = (own: LadderFlows, at: number): string | undefined => own.nodes[at]?.step.id;
  const found = base.flows.find((own) => id(base, own.from) === id(flows, from) && id(base, own.to) === id(flows, to));
  return found?.moves.mean ?? 0;
}

function boxesOf({ nodes }: LadderFlows, levels: readonly number[], highest: number): Box[] {
  const width = (WIDTH - 2 * MARGIN - GAP * (nodes.length - 1)) / nodes.length;
  return nodes.map(({ step }, i) => ({
    left: MARGIN + i * (width + GAP),
    width,
    top: highest + RISE * (levels.length - 1 - levels.indexOf(step.level)),
  }));
}

/** How far the control points of an arrow are beyond its outer end. */
function reach({ from, to }: Pick<Arrow, 'from' | 'to'>): number {
  return NEAR + FURTHER * (Math.abs(to - from) - 1);
}

/** Where an arrow begins and ends. */
interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** y of both control points. */
  readonly turn: number;
}

/**
 * Arrows share the edge of a box: those that lead to the right are on the right of it, and of them the shortest the
 * furthest out, so that they do not cross.
 */
function portsOf(arrows: readonly Arrow[], boxes: readonly Box[]): Ends[] {
  const place = (node: number, isUp: boolean, arrow: Arrow): number => {
    const touching = arrows.filter((own) => own.to > own.from === isUp && (own.from === node || own.to === node));
    const other = (own: Arrow): number => (own.from === node ? own.to : own.from);
    const ordered = touching.sort((a, b) => rank(node, other(a)) - rank(node, other(b)));
    const box = boxes[node] as Box;
    const total = ordered.reduce((sum, own) => sum + own.width, 0);
    const gap = Math.min(14, Math.max(1, (box.width - 16 - total) / Math.max(1, ordered.length)));
    const used = total + gap * (ordered.length - 1);
    let at = box.left + box.width / 2 - used / 2;
    for (const own of ordered) {
      if (own === arrow) return at + own.width / 2;
      at += own.width + gap;
    }
    return at;
  };
  return arrows.map((arrow) => {
    const isUp = arrow.to > arrow.from;
    const edge = (node: number): number => (boxes[node] as Box).top + (isUp ? 0 : BOX_HEIGHT);
    const [y1, y2] = [edge(arrow.from), edge(arrow.to)];
    const turn = isUp ? Math.min(y1, y2) - reach(arrow) : Math.max(y1, y2) + reach(arrow);
    return { x1: place(arrow.from, isUp, arrow), y1, x2: place(arrow.to, isUp, arrow), y2, turn };
  });
}

/** From left to right on a box's edge: to the left neighbours the nearest first, then to the right the furthest first. */
function rank(node: number, other: number): number {
  return other < node ? -1000 + (node - other) : 1000 - (other - node);
}

/** The line, and its head. */
function arrowShape({ width, from, to }: Arrow, { x1, y1, x2, y2, turn }: Ends): Shape[] {
  const color = to > from ? UP : DOWN;
  const half = Math.max(5, width / 2 + 3);
  const length = Math.max(8, half * 0.9);
  const towards = to > from ? -1 : 1;
  const tail = y2 + towards * length;
  const line = `M${n(x1)} ${n(y1)}C${n(x1)} ${n(turn)} ${n(x2)} ${n(turn)} ${n(x2)} ${n(tail)}`;
  const head = `M${n(x2)} ${n(y2)}L${n(x2 - half)} ${n(tail)}L${n(x2 + half)} ${n(tail)}Z`;
  return [
    { kind: 'path', path: line, fill: 'none', stroke: color, strokeWidth: width, opacity: 0.55 },
    { kind: 'path', path: head, fill: color, stroke: 'none', strokeWidth: 0, opacity: 0.9 },
  ];
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The step's number of children, the difference from the base, and its name. */
function boxShapes(flows: LadderFlows, base: LadderFlows | null, i: number, box: Box, marks: Marks): Shape[] {
  const { step, children } = flows.nodes[i] as LadderFlows['nodes'][number];
  const middle = box.left + box.width / 2;
  const inBase = base?.nodes.find((node) => node.step.id === step.id)?.children ?? (base === null ? null : 0);
  const gap = inBase === null ? '' : changed(children - inBase, children, marks);
  const number = `${formatNumber(children, children < 20 ? 1 : 0, marks)}${gap}`;
  const lines = nameLines(step.shortName, box.width);
  const fitting = (text: string, size: number): number =>
    Math.min(size, Math.floor((box.width - 8) / (text.length * LETTER)));
  const word = (text: string, y: number, size: number, isBold: boolean): Shape => ({
    kind: 'words',
    x: middle,
    y,
    text,
    size: fitting(text, size),
    anchor: 'middle',
    isBold,
    hasHalo: false,
    color: INK,
  });
  return [
    {
      kind: 'box',
      x: box.left,
      y: box.top,
      width: box.width,
      height: BOX_HEIGHT,
      fill: STEP_FILL,
      stroke: STEP_LINE,
    },
    word(number, box.top + 28, NUMBER_SIZE, true),
    ...lines.map((line, own) => word(line, box.top + 49 + own * (NAME_SIZE + 2), NAME_SIZE, false)),
  ];
}

/** A name in at most two lines as wide as the box. */
function nameLines(name: string, width: number): string[] {
  const chars = Math.max(8, Math.floor((width - 8) / (NAME_SIZE * LETTER)));
  const [first = '', second, ...rest] = wrap(name, chars);
  if (second === undefined) return [first];
  return rest.length === 0 ? [first, second] : [first, `${second.slice(0, chars - 1)}…`];
}

/** ` (+2,3)`; nothing where no difference is seen. */
function changed(gap: number, of: number, marks: Marks): string {
  const text = formatNumber(gap, of < 100 ? 1 : 0, marks);
  return Math.abs(gap) >= TOLD ? ` (${gap > 0 ? '+' : ''}${text})` : '';
}

/** Numbers on the arrows, the largest first; one that would lie on another is moved along, or left to the table. */
function labels(arrows: readonly Arrow[], ends: readonly Ends[], marks: Marks): Shape[] {
  const taken: { x: number; y: number; width: number }[] = [];
  return arrows.flatMap(({ moves, base, from, to }, i): Shape[] => {
    const gap = base === null ? '' : changed(moves - base, moves, marks);
    const text = `${formatNumber(moves, moves < 10 ? 1 : 0, marks)}${gap}`;
    const width = text.length * LABEL_SIZE * LETTER + 6;
    const found = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]
      .map((t) => pointAt(ends[i] as Ends, t))
      .find(({ x, y }) =>
        taken.every((own) => Math.abs(own.x - x) > (own.width + width) / 2 || Math.abs(own.y - y) > LABEL_SIZE + 3),
      );
    if (found === undefined) return [];
    taken.push({ ...found, width });
    return [
      {
        kind: 'words',
        x: found.x,
        y: found.y + LABEL_SIZE * 0.35,
        text,
        size: LABEL_SIZE,
        anchor: 'middle',
        isBold: false,
        hasHalo: true,
        color: to > from ? '#7a3300' : '#004a78',
      },
    ];
  });
}

/** A point of the curve, t from 0 to 1. */
function pointAt({ x1, y1, x2, y2, turn }: Ends, t: number): { readonly x: number; readonly y: number } {
  const u = 1 - t;
  const at = (a: number, b: number, c: number, d: number): number =>
    u ** 3 * a + 3 * u ** 2 * t * b + 3 * u * t ** 2 * c + t ** 3 * d;
  return { x: at(x1, x1, x2, x2), y: at(y1, turn, turn, y2) };
}
