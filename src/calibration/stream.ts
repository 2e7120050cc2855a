/** Chance for the chains: blocks of the project's generator, named by chain and number, so that nothing is shared. */
import { exponential, uniform } from '../engine/chance/exponential.js';
import { counterWord, MAX_DRAWS, masterKey, PURPOSE } from '../engine/chance/keys.js';
import { type ThreefryKey, threefry2x32 } from '../engine/chance/threefry.js';

/** How far a chain has come in its chance; handed from one block of draws to the next. */
export interface StreamPlace {
  readonly chain: number;
  /** Blocks that have been used. */
  readonly used: number;
}

/** One chain's chance. */
export class Stream {
  private readonly key: ThreefryKey;
  private readonly block = new Uint32Array(2);
  private used: number;
  private readonly chain: number;

  constructor(seed: string, { chain, used }: StreamPlace) {
    this.key = masterKey(seed);
    this.chain = chain;
    this.used = used;
  }

  get place(): StreamPlace {
    return { chain: this.chain, used: this.used };
  }

  /** A uniform number in (0, 1). */
  uniform(): number {
    this.next();
    return uniform(this.block[0] as number);
  }

  /** Writes independent standard normal numbers, two a block (Box & Muller 1958). */
  normals(into: Float64Array): void {
    for (let i = 0; i < into.length; i += 2) {
      this.next();
      const radius = Math.sqrt(2 * exponential(this.block[0] as number));
      const angle = 2 * Math.PI * uniform(this.block[1] as number);
      into[i] = radius * Math.cos(angle);
      if (i + 1 < into.length) into[i + 1] = radius * Math.sin(angle);
    }
  }

  private next(): void {
    const high = Math.floor(this.used / 2 ** 32) % MAX_DRAWS;
    threefry2x32(this.key, this.used | 0, counterWord(this.chain, PURPOSE.calibration) | high, this.block);
    this.used++;
  }
}
