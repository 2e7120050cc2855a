/** How V8 is told to inline the random block; for every thread that simulates, and for the benchmark. */
import { setFlagsFromString } from 'node:v8';

/** The block (505 bytes of bytecode) is just too long to be inlined by default (460): 20 % of the run time. */
export function inlineRandomBlock(): void {
  setFlagsFromString('--max-inlined-bytecode-size=1000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000');
}
