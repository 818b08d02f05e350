import { type Problem, problem } from '../model/problem.ts';
import { err, ok, type Result } from '../model/result.ts';

/** Puts text on the clipboard. Call it from a click or a key press: browsers refuse it otherwise. */
export async function copyText(text: string): Promise<Result<null, Problem>> {
  try {
    await navigator.clipboard.writeText(text);
    return ok(null);
  } catch (cause) {
    return err(
      problem('storage-failed', 'The clipboard refused the text.', 'Use Download instead, or try Copy again.', [
        String(cause),
      ]),
    );
  }
}
