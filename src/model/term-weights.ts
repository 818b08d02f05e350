/** How much terms were used of late, by id; higher is more. */
export interface TermWeights {
  readonly topics: ReadonlyMap<string, number>;
  readonly offerings: ReadonlyMap<number, number>;
}

export const noWeights: TermWeights = { topics: new Map(), offerings: new Map() };
