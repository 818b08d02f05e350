/** A list of whole numbers from 0 to 2³² − 1 that grows: as an array of objects, half a million take ten times as long. */
export interface GrowingNumbers {
  push(number: number): void;
  readonly length: number;
  /** What was pushed. */
  numbers(): Uint32Array;
}

export function growingNumbers(): GrowingNumbers {
  let room = new Uint32Array(2 ** 14);
  let length = 0;
  return {
    push(number) {
      if (length === room.length) {
        const larger = new Uint32Array(2 * room.length);
        larger.set(room);
        room = larger;
      }
      room[length] = number;
      length += 1;
    },
    get length() {
      return length;
    },
    numbers: () => room.slice(0, length),
  };
}
