export interface Row {
  readonly values: readonly number[];
  readonly isRight: boolean;
  /** How much the row counts. */
  readonly weight: number;
}

/** How strongly weights are drawn to 0, so that those of rare evidence stay moderate. */
const ridge = 1;
const rounds = 12;

/** Logistic regression by Newton's method. @returns one weight a value; give a constant value for the bias */
export function fitLogistic(rows: readonly Row[]): readonly number[] {
  const size = rows[0]?.values.length ?? 0;
  let fitted: readonly number[] = Array.from({ length: size }, () => 0);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, (_, place) => {
      const line = new Float64Array(size);
      line[place] = ridge;
      return line;
    });
    for (const { values, isRight, weight } of rows) {
      const p = 1 / (1 + Math.exp(-values.reduce((sum, value, place) => sum + value * (fitted[place] ?? 0), 0)));
      addRow(gradient, curvature, values, weight * ((isRight ? 1 : 0) - p), weight * p * (1 - p));
    }
    for (let place = 0; place < size; place += 1)
      gradient[place] = (gradient[place] ?? 0) - ridge * (fitted[place] ?? 0);
    const step = solve(curvature, gradient);
    fitted = fitted.map((weight, place) => weight + (step[place] ?? 0));
  }
  return fitted;
}

function addRow(
  gradient: Float64Array,
  curvature: readonly Float64Array[],
  values: readonly number[],
  residual: number,
  slope: number,
): void {
  for (const [place, value] of values.entries()) {
    if (value === 0) continue;
    gradient[place] = (gradient[place] ?? 0) + residual * value;
    const line = curvature[place];
    if (line === undefined) continue;
    for (const [other, factor] of values.entries()) line[other] = (line[other] ?? 0) + slope * value * factor;
  }
}

/** Solves a symmetric positive definite system by Gaussian elimination; the matrix is used up. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const result = Float64Array.from(right);
  for (const [pivot, pivotLine] of matrix.entries()) {
    for (let row = pivot + 1; row < size; row += 1) {
      const line = matrix[row] ?? pivotLine;
      const factor = (line[pivot] ?? 0) / (pivotLine[pivot] ?? 1);
      for (let column = pivot; column < size; column += 1) {
        line[column] = (line[column] ?? 0) - factor * (pivotLine[column] ?? 0);
      }
      result[row] = (result[row] ?? 0) - factor * (result[pivot] ?? 0);
    }
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = result[row] ?? 0;
    for (let column = row + 1; column < size; column += 1) sum -= (matrix[row]?.[column] ?? 0) * (result[column] ?? 0);
    result[row] = sum / (matrix[row]?.[row] ?? 1);
  }
  return result;
}
