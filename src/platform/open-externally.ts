import { type Problem, problem } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';
import { browser } from './browser.ts';

/** Opens an address of another program in a tab, which asks the user and hands it on. */
export async function openExternally(url: string): Promise<Result<null, Problem>> {
  try {
    await browser.tabs.create({ url, active: true });
    return ok(null);
  } catch (cause) {
    const message = 'The browser did not hand the address over to the other program.';
    return err(problem('backend-unavailable', message, 'See that it is installed, then try again.', [String(cause)]));
  }
}
