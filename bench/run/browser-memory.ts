import { readdir, readFile } from 'node:fs/promises';

/** Megabytes that a browser's processes take together: before a task, and at its peak above that. */
export interface MemoryUse {
  readonly before: number;
  readonly peak: number;
}

const between = 100;
/** A browser that has just been started is not at rest before that. */
const settled = 5_000;

/**
 * Runs a task and watches what all processes of the browser take meanwhile: their proportional set size, in which memory
 * that processes share counts once, without the pages of files, which are the system's cache (the database's files are
 * mapped, so that all that is read of them would count). Linux alone tells it (`/proc/PID/smaps_rollup`).
 */
export async function withMemory<T>(folder: string, task: () => Promise<T>): Promise<{ value: T; memory: MemoryUse }> {
  await new Promise((resolve) => setTimeout(resolve, settled));
  const before = await sizeOf(folder);
  let highest = before;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      highest = Math.max(highest, await sizeOf(folder));
      await new Promise((resolve) => setTimeout(resolve, between));
    }
  })();
  try {
    const value = await task();
    return { value, memory: { before, peak: highest - before } };
  } finally {
    isOver = true;
    await watching;
  }
}

/** Megabytes of all processes that name the profile's folder, and of those that they have started. */
async function sizeOf(folder: string): Promise<number> {
  const processes = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(readProcess));
  const known = processes.filter((each) => each !== null);
  const ours = new Set(known.filter(({ command }) => command.includes(folder)).map(({ pid }) => pid));
  for (let size = 0; size < ours.size; ) {
    size = ours.size;
    for (const { pid, parent } of known) if (ours.has(parent)) ours.add(pid);
  }
  const sizes = await Promise.all([...ours].map(proportionalSize));
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}

async function readProcess(pid: string): Promise<{ pid: string; parent: string; command: string } | null> {
  const [command, stat] = await Promise.all([read(`/proc/${pid}/cmdline`), read(`/proc/${pid}/stat`)]);
  const parent = /\) \S (\d+)/.exec(stat ?? '')?.[1];
  return command === null || parent === undefined ? null : { pid, parent, command };
}

/** Kilobytes; 0 for a process that has ended. */
async function proportionalSize(pid: string): Promise<number> {
  const sizes = (await read(`/proc/${pid}/smaps_rollup`)) ?? '';
  return [...sizes.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+)/gm)].reduce((sum, [, size]) => sum + Number(size), 0);
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    // A process ends whenever it likes.
    if (cause instanceof Error && 'code' in cause) return null;
    throw cause;
  }
}
