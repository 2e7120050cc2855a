/** mathjs's parser, loaded when the first formula is met. */
import { createRequire } from 'node:module';
import type { MathParse } from '../scenario/expression/math-tree.js';

const require = createRequire(import.meta.url);

/** mathjs's parser for plain numbers; the rest of mathjs is loaded with it (0.3 s and 40 MB) but never called. */
export function mathParse(): MathParse {
  const mathjs: { readonly parse: MathParse } = require('mathjs/number');
  return mathjs.parse;
}
