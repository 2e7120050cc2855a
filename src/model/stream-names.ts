/** Numbers for policies in the random streams, made of their ids: where a policy stands in the file must not matter. */

/** Numbers below this; 0 names no policy. */
const NAMES = 4096;

/** A number 1 .. 4095 for each id, the same whatever stands beside it; where two would have the same, the later takes the next. */
export function streamNames(ids: readonly string[]): number[] {
  const taken = new Set<number>();
  return ids.map((id) => {
    let name = 1 + (hash(id) % (NAMES - 1));
    while (taken.has(name)) name = 1 + (name % (NAMES - 1));
    taken.add(name);
    return name;
  });
}

/** FNV-1a, 32 bits (Fowler, Noll & Vo 1991), of the UTF-16 code units. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}
