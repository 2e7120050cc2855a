/** The syntax trees of mathjs's parser, as far as they are looked at. Nothing of mathjs but its parser is used. */

/** mathjs's `parse`. It throws a `SyntaxError` with the position in `char`, counted from 1. */
export type MathParse = (text: string) => MathTree;

export type MathTree =
  | { readonly type: 'ConstantNode'; readonly value: unknown }
  | { readonly type: 'SymbolNode'; readonly name: string }
  | { readonly type: 'ParenthesisNode'; readonly content: MathTree }
  | {
      readonly type: 'OperatorNode';
      readonly op: string;
      readonly fn: string;
      readonly implicit: boolean;
      readonly args: readonly MathTree[];
    }
  | { readonly type: 'FunctionNode'; readonly fn: MathTree; readonly args: readonly MathTree[] }
  | {
      readonly type: 'ConditionalNode';
      readonly condition: MathTree;
      readonly trueExpr: MathTree;
      readonly falseExpr: MathTree;
    }
  /** a < b <= c: the comparisons between neighbours. */
  | { readonly type: 'RelationalNode'; readonly conditionals: readonly string[]; readonly params: readonly MathTree[] }
  /** What no formula may hold. */
  | {
      readonly type:
        | 'AccessorNode'
        | 'ArrayNode'
        | 'AssignmentNode'
        | 'BlockNode'
        | 'FunctionAssignmentNode'
        | 'IndexNode'
        | 'ObjectNode'
        | 'RangeNode';
    };
