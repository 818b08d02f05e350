import type { Problem } from '../../model/problem.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Connection, Services } from '../destination.ts';
import type { ObsidianUriAccount } from './config.ts';

/** Opens the vault: whether that is the right one, the user sees and Sheaf does not. */
export async function connect({ vault }: ObsidianUriAccount, services: Services): Promise<Result<Connection, Problem>> {
  const opened = await services.openExternally(`obsidian://open?vault=${encodeURIComponent(vault)}`);
  if (!opened.ok) return opened;
  const summary = `Obsidian was asked to open the vault “${vault}”; if it did not, check the name.`;
  return ok({ summary, choices: {}, suggested: {} });
}
