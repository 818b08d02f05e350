export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks until the answer is neither null, undefined nor false.
 * @param what said in the error when time runs out
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T>,
  { timeout = 20_000, every = 50 }: { timeout?: number; every?: number } = {},
): Promise<NonNullable<T>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${timeout} ms in vain for ${what}`);
    await sleep(every);
  }
}
