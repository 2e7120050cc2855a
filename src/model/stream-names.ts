/** Numbers for policies and add-ons in the random streams, made of their ids: where one stands in the file must not matter. */

/**
 * Numbers for policies are below this, as many as share a counter word with other things (engine/chance/keys); 0 names
 * no policy.
 */
const POLICY_NAMES = 4096;

/** A number 1 .. names - 1 for each id, the same whatever stands beside it; where two would have the same, the later takes the next. */
export function streamNames(ids: readonly string[], names = POLICY_NAMES): number[] {
  const taken = new Set<number>();
  return ids.map((id) => {
    let name = 1 + (hash(id) % (names - 1));
    while (taken.has(name)) name = 1 + (name % (names - 1));
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
