/** What can be wrong with a formula or a parameter, free of language. */

import type { Point } from './variables.js';

export interface FormulaProblemArgs {
  readonly formulaTooLong: { readonly limit: number };
  readonly formulaTooNested: { readonly limit: number };
  readonly formulaSyntax: { readonly at: number; readonly rest: string };
  readonly formulaComma: { readonly at: number };
  readonly formulaSign: { readonly sign: string; readonly at: number };
  readonly formulaNoSign: Readonly<Record<never, never>>;
  readonly formulaWord: { readonly word: string };
  readonly formulaAssigns: Readonly<Record<never, never>>;
  readonly formulaProperty: Readonly<Record<never, never>>;
  readonly formulaVariable: {
    readonly name: string;
    readonly suggestion: string | null;
    readonly known: readonly string[];
  };
  readonly formulaFunction: {
    readonly name: string;
    readonly suggestion: string | null;
    readonly known: readonly string[];
  };
  readonly formulaInputs: {
    readonly name: string;
    readonly least: number;
    readonly most: number;
    readonly got: number;
  };
  readonly formulaRange: {
    readonly sign: '>=' | '>' | '<=';
    readonly limit: number;
    readonly got: number;
    readonly at: Point;
  };
  readonly formulaNotFinite: { readonly at: Point };
  readonly formulasTooMuch: Readonly<Record<never, never>>;
  readonly badParameter: { readonly id: string };
  readonly parameterUnused: { readonly name: string };
}
