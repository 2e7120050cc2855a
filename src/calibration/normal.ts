/** The normal distribution, as the whole program uses it. */
export { normalCdf, normalQuantile } from '../scenario/uncertain/normal.js';

/** Normal quantile of 95 %. */
export const Z95 = 1.6448536269514722;
