/** The path of a drawing as SVG writes it: relative, rounded to tenths of a px, without a sign too many. */

/** Where a point of a drawing lies on the page: x' = a x + c y + e, y' = b x + d y + f. */
export type Placing = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IN_PLACE: Placing = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function placedBy(outer: Placing, inner: Placing): Placing {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, i_f] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * i_f + e,
    b * ie + d * i_f + f,
  ];
}

/** A point in tenths of a px of the page. */
function tenths([a, b, c, d, e, f]: Placing, x: number, y: number): [number, number] {
  return [Math.round((a * x + c * y + e) * 10), Math.round((b * x + d * y + f) * 10)];
}

/** Grows step by step as a canvas path does; `text` is the `d` of an SVG path. */
export class SvgPath {
  text = '';
  /** Where the pen is, tenths of a px; rounding does not add up, because every step is counted from what was written. */
  #at: [number, number] = [0, 0];
  #start: [number, number] = [0, 0];
  #isEmpty = true;
  #command = '';

  moveTo(placing: Placing, x: number, y: number): void {
    const to = tenths(placing, x, y);
    this.#write('M', to, [0, 0]);
    // What follows a move without a letter is a line.
    this.#command = '';
    this.#at = to;
    this.#start = to;
    this.#isEmpty = false;
  }

  lineTo(placing: Placing, x: number, y: number): void {
    if (this.#isEmpty) {
      this.moveTo(placing, x, y);
      return;
    }
    const to = tenths(placing, x, y);
    if (to[0] === this.#at[0] && to[1] === this.#at[1]) return;
    if (to[1] === this.#at[1]) this.#writeNumbers('h', [to[0] - this.#at[0]]);
    else if (to[0] === this.#at[0]) this.#writeNumbers('v', [to[1] - this.#at[1]]);
    else this.#write('l', to, this.#at);
    this.#at = to;
  }

  curveTo(placing: Placing, points: readonly (readonly [number, number])[]): void {
    const ends = points.map(([x, y]) => tenths(placing, x, y));
    const [ax, ay] = this.#at;
    this.#writeNumbers(
      points.length === 3 ? 'c' : 'q',
      ends.flatMap(([x, y]) => [x - ax, y - ay]),
    );
    this.#at = ends.at(-1) ?? this.#at;
  }

  /** A circle's arc from one angle to another (radians, clockwise on the page unless stated). */
  arc(placing: Placing, x: number, y: number, radius: number, from: number, to: number, isCounter: boolean): void {
    const at = (angle: number): [number, number] => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    this.lineTo(placing, ...at(from));
    const whole = 2 * Math.PI;
    const turn = isCounter ? from - to : to - from;
    const swept = turn >= whole ? whole : ((turn % whole) + whole) % whole;
    // One arc of SVG cannot go all the way round.
    const parts = Math.max(1, Math.ceil(swept / Math.PI - 1e-9));
    for (let part = 1; part <= parts; part++) {
      const end = tenths(placing, ...at(from + ((isCounter ? -1 : 1) * swept * part) / parts));
      const r = Math.round(radius * 10);
      const [dx, dy] = [end[0] - this.#at[0], end[1] - this.#at[1]];
      this.#writeNumbers('a', [r, r], ` 0 0 ${isCounter ? 0 : 1}`, [dx, dy]);
      this.#at = end;
    }
  }

  close(): void {
    if (this.#isEmpty) return;
    this.text += 'z';
    this.#command = 'z';
    this.#at = this.#start;
  }

  #write(command: string, to: readonly [number, number], from: readonly [number, number]): void {
    this.#writeNumbers(command, [to[0] - from[0], to[1] - from[1]]);
  }

  #writeNumbers(command: string, before: readonly number[], flags = '', after: readonly number[] = []): void {
    const letter = command === this.#command ? '' : command;
    const first = joined(before);
    this.text += letter + (letter === '' && !first.startsWith('-') ? ' ' : '') + first + flags;
    if (after.length > 0) this.text += ` ${joined(after)}`;
    this.#command = command;
  }
}

/** Numbers in a row; a minus is itself a gap. */
function joined(numbers: readonly number[]): string {
  return numbers.map((number, i) => (i > 0 && number >= 0 ? ' ' : '') + inPx(number)).join('');
}

/** Tenths of a px as a number of px: `12.3`, `-.5`. */
export function inPx(tenth: number): string {
  const text = String(tenth / 10);
  return text.replace(/^(-?)0\./, '$1.');
}
