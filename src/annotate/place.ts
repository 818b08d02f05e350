/** A stretch of a text, in code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
