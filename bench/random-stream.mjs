/**
 * Writes the engine's random words to standard output, for a test battery, exactly as the simulation draws them:
 * replication by replication, child by child, stay by stay.
 *
 *   npm run build && node bench/random-stream.mjs | dieharder -a -g 200
 */
import { writeSync } from 'node:fs';
import { childWord, counterWord, masterKey, PURPOSE, replicationKey } from '../dist/engine/chance/keys.js';
import { threefry2x32 } from '../dist/engine/chance/threefry.js';

const BIRTH_MONTHS = { first: 1176, last: 1511 };
const CHILDREN_PER_MONTH = 42;
const STAYS = 4;

const words = new Uint32Array(1 << 16);
let count = 0;

/** Hands over the full buffer; a reader that has enough closes the pipe, which ends the program. */
function flush() {
  const bytes = new Uint8Array(words.buffer);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at, bytes.length - at);
  } catch {
    process.exit(0);
  }
  count = 0;
}

const master = masterKey('indsatstrappe');
const block = new Uint32Array(2);
for (let replication = 0; ; replication++) {
  const key = replicationKey(master, replication);
  for (let month = BIRTH_MONTHS.first; month <= BIRTH_MONTHS.last; month++) {
    for (let child = 0; child < CHILDREN_PER_MONTH; child++) {
      for (let stay = 0; stay < STAYS; stay++) {
        threefry2x32(key, childWord(month, child), counterWord(0, PURPOSE.stay) | stay, block);
        words[count++] = block[0];
        words[count++] = block[1];
        if (count === words.length) flush();
      }
    }
  }
}
