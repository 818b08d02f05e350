import type { components, operations } from '@octokit/openapi-types';
import type { InferInput } from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';
import type { FileWrite, NewRef, PullRequest } from '../../../../src/destinations/github/payload.ts';
import type {
  branchSchema,
  contentSchema,
  pullSchema,
  repositorySchema,
  userSchema,
  writtenSchema,
} from '../../../../src/destinations/github/schemas.ts';

type Schemas = components['schemas'];
type Operation = keyof operations;
type BodyOf<O extends Operation> = operations[O] extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;
type ReplyOf<O extends Operation, Status extends number> = operations[O] extends {
  responses: Record<Status, { content: { 'application/json': infer Reply } }>;
}
  ? Reply
  : never;

/** Types alone: the compiler is the test, and `npm run typecheck` runs it. */
describe('GitHub’s published API description', () => {
  it('takes what is sent, and knows every field of it', () => {
    expectTypeOf<FileWrite>().toExtend<BodyOf<'repos/create-or-update-file-contents'>>();
    expectTypeOf<keyof FileWrite>().toExtend<keyof BodyOf<'repos/create-or-update-file-contents'>>();
    expectTypeOf<NewRef>().toExtend<BodyOf<'git/create-ref'>>();
    expectTypeOf<keyof NewRef>().toExtend<keyof BodyOf<'git/create-ref'>>();
    expectTypeOf<PullRequest>().toExtend<BodyOf<'pulls/create'>>();
    expectTypeOf<keyof PullRequest>().toExtend<keyof BodyOf<'pulls/create'>>();
  });

  it('answers what is read', () => {
    expectTypeOf<ReplyOf<'repos/get-content', 200>>().toExtend<InferInput<typeof contentSchema>>();
    expectTypeOf<ReplyOf<'repos/create-or-update-file-contents', 200 | 201>>().toExtend<
      InferInput<typeof writtenSchema>
    >();
    expectTypeOf<ReplyOf<'repos/get', 200>>().toExtend<InferInput<typeof repositorySchema>>();
    expectTypeOf<ReplyOf<'repos/get-branch', 200>>().toExtend<InferInput<typeof branchSchema>>();
    expectTypeOf<ReplyOf<'pulls/get', 200>>().toExtend<InferInput<typeof pullSchema>>();
    expectTypeOf<ReplyOf<'pulls/create', 201>>().toExtend<InferInput<typeof pullSchema>>();
    expectTypeOf<ReplyOf<'pulls/list', 200>>().toExtend<InferInput<typeof pullSchema>[]>();
    expectTypeOf<ReplyOf<'users/get-authenticated', 200>>().toExtend<InferInput<typeof userSchema>>();
  });

  it('is read at all: a field of another type would not compile', () => {
    // @ts-expect-error content is text in Base64
    expectTypeOf<{ message: string; content: number }>().toExtend<BodyOf<'repos/create-or-update-file-contents'>>();
    // @ts-expect-error a pull request's number is none of its texts
    expectTypeOf<Schemas['pull-request']>().toExtend<{ number: string }>();
  });
});
