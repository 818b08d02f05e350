/** Runs the task while no other one of the same name runs, in whatever context; waits for its turn. */
export const withLock = <T>(name: string, task: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`sheaf:${name}`, task) as Promise<T>;
