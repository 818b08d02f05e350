import { err, ok, type Result } from '../model/result.ts';
import { browser } from './browser.ts';

/** A function that is sent to the page as text, with arguments that JSON can carry; or a built script. */
export type Injection<A extends readonly unknown[]> =
  | { readonly func: (...args: A) => unknown; readonly args: A }
  | { readonly files: string[] };

/** As the polyfill types a function: of arguments that it knows nothing of. */
type AnyInjection = { readonly func: () => unknown };

/** Runs something in the isolated world of a tab's page and gives what it returns. The error is the browser's refusal. */
export async function inTab<A extends readonly unknown[]>(
  tabId: number,
  injection: Injection<A>,
): Promise<Result<unknown, string>> {
  try {
    const given = injection as unknown as AnyInjection;
    const [top] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, ...given });
    if (top?.error !== undefined) return err(String(top.error));
    return ok(top?.result ?? null);
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause));
  }
}
