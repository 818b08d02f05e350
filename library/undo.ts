import type { Problem } from '../src/model/problem.ts';
import type { Result } from '../src/model/result.ts';
import type { MessageType, RequestOf } from '../src/protocol/messages.ts';
import type { LibraryWorld } from './world.ts';

type UndoType = 'clip.restore' | 'clip.trash' | 'clip.mark' | 'clip.refile';

/** One message that takes a change back. */
export type UndoStep = { [T in UndoType]: { readonly type: T; readonly request: RequestOf<T> } }[UndoType];
export type Undo = readonly UndoStep[];

/** Takes a change back, step by step; the first problem ends it. */
export async function runUndo(undo: Undo, world: Pick<LibraryWorld, 'send'>): Promise<Result<null, Problem>> {
  for (const step of undo) {
    const reply = await sendStep(step, world);
    if (!reply.ok) return reply;
  }
  return { ok: true, value: null };
}

const sendStep = <T extends UndoType & MessageType>(
  { type, request }: { readonly type: T; readonly request: RequestOf<T> },
  { send }: Pick<LibraryWorld, 'send'>,
) => send(type, request);
