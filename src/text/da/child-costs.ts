import type { ChildCostWords } from '../child-cost-words.js';

/** What is worked out on each child's own cost, in Danish. */
export const childCostsDa: ChildCostWords = {
  title: 'Det enkelte barns udgifter i et kalenderår',
  spread: (labels, percent, shape) =>
    `Ophold på trin ${labels} koster ikke lige meget: i gennemsnit prisen ovenfor, men med en spredning (standardafvigelse) på ${percent} pct. af den (${shape === 'gamma' ? 'gammafordelt' : 'lognormalt fordelt'}). Det samme ophold koster lige meget hver måned.`,
  refund: (rows, steps) =>
    `Staten refunderer særligt dyre enkeltsager (barnets lov § 198; servicelovens § 176): ${rows.join('; ')}${steps === null ? '' : ` Kun udgifter på trin ${steps} tæller med.`}`,
  from: (year, brackets) => `${year === null ? '' : `fra ${year} `}${brackets}`,
  bracket: (percent, above) => `${percent} pct. af det over ${above} kr.`,
  example: (kr, refund, year) => `Læs: Et barn, der koster ${kr} kr. i ${year}, giver ${refund} kr. i refusion.`,
  classes: (limits) => `Børnene tælles efter, hvad hvert koster: under ${limits.join(' kr., til ')} kr., og derover.`,
};
