/** Chance for repeating an estimate from the same draws: weights on them, and normal errors. */
import { exponential, uniform } from '../engine/chance/exponential.js';
import { counterWord, masterKey, PURPOSE } from '../engine/chance/keys.js';
import { type ThreefryKey, threefry2x32 } from '../engine/chance/threefry.js';

/** A stream of such chance; the same seed begins the same one. */
export class Resampling {
  private readonly key: ThreefryKey;
  private readonly block = new Uint32Array(2);
  private used = 0;

  constructor(seed: string) {
    this.key = masterKey(seed);
  }

  /** Weights that add up to 1, any such weights as likely as any other (a flat Dirichlet number). */
  weights(count: number): Float64Array {
    const weights = new Float64Array(count);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      this.next();
      const own = exponential(this.block[0] as number);
      weights[i] = own;
      sum += own;
    }
    return weights.map((own) => own / sum);
  }

  /** Independent standard normal numbers (Box & Muller 1958). */
  normals(count: number): Float64Array {
    return Float64Array.from({ length: count }, () => {
      this.next();
      const radius = Math.sqrt(2 * exponential(this.block[0] as number));
      return radius * Math.cos(2 * Math.PI * uniform(this.block[1] as number));
    });
  }

  private next(): void {
    threefry2x32(this.key, this.used++, counterWord(0, PURPOSE.resampling), this.block);
  }
}
