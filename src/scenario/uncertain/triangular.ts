/** The triangular distribution: from a lowest to a highest number, most likely at a mode between them. */

export interface Triangle {
  readonly from: number;
  readonly mode: number;
  readonly to: number;
}

/** The number below which it lies with chance p (Kotz & van Dorp 2004, Beyond Beta, 1.1: the distribution function turned round). */
export function triangularQuantile({ from, mode, to }: Triangle, p: number): number {
  const width = to - from;
  const left = (mode - from) / width;
  return p < left ? from + Math.sqrt(p * width * (mode - from)) : to - Math.sqrt((1 - p) * width * (to - mode));
}
