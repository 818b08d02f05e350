export interface OnceAWhile {
  /** Has the task run soon; several calls are one run. */
  ask(): void;
  stop(): void;
}

/**
 * Runs a task when asked to, but at most once in `pause` ms, and never twice at the same time: a run that takes long
 * puts the next one off.
 */
export function onceAWhile(task: () => Promise<void>, pause: number): OnceAWhile {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAsked = false;
  let isStopped = false;

  async function run(): Promise<void> {
    timer = undefined;
    isRunning = true;
    isAsked = false;
    await task().finally(() => {
      isRunning = false;
    });
    if (isAsked) schedule();
  }
  function schedule(): void {
    if (!isStopped) timer ??= setTimeout(() => void run(), pause);
  }

  return {
    ask() {
      isAsked = true;
      if (!isRunning) schedule();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
