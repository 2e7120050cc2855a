/**
 * A formula of a scenario file as plain data: what has been accepted, and nothing else, so that it can be handed to
 * threads and written back. `text` is what the planner wrote.
 */

/** A formula in named variables. */
export interface Expression {
  readonly text: string;
  readonly tree: ExpressionTree;
}

/** Numbers, variables, and functions of them; the operators are functions too (`add`, `pow`, `smaller` ...). */
export type ExpressionTree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly ExpressionTree[] };
