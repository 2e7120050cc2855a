/** A drawing as data: shapes and real text in a plane of `width` x `height` px. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Drawn in their order. */
  readonly shapes: readonly Shape[];
}

export type Shape =
  /** `path` in the language of SVG's `d`; `fill` and `stroke` are `#rrggbb` or `none`. */
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly fill: string;
      readonly stroke: string;
      readonly strokeWidth: number;
      /** 0-1. */
      readonly opacity: number;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
      readonly stroke: string;
    }
  /** `y` is the base line. A halo keeps words readable on lines. */
  | {
      readonly kind: 'words';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly isBold: boolean;
      readonly hasHalo: boolean;
      readonly color: string;
    };
