/** The normal distribution, as the whole program uses it. */
export { normalCdf, normalQuantile } from '../scenario/uncertain/normal.js';
