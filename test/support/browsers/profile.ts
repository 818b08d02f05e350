import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for a browser's profile, in the system's folder for temporary files or another one. */
export const createProfile = (browser: string, parent = tmpdir()): Promise<string> =>
  mkdtemp(join(parent, `sheaf-${browser}-`));

/** A browser's helper processes may still write for a moment after it has quit. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
