/** Runs the task while no other one of the same name runs, in whatever context; waits for its turn. */
export const withLock = <T>(name: string, task: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`sheaf:${name}`, task) as Promise<T>;

/** Runs the task unless one of the same name runs already; returns whether it did. */
export const withFreeLock = (name: string, task: () => Promise<void>): Promise<boolean> =>
  navigator.locks.request(`sheaf:${name}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await task();
    return true;
  }) as Promise<boolean>;

/** Whether a task of that name runs, in whatever context. */
export async function isLockHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === `sheaf:${name}`);
}
