/** `1 clip`, `1,204 clips`. */
export const clipsInWords = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'clip' : 'clips'}`;
