import * as v from 'valibot';

/**
 * Replies as far as they are read, of GitHub's REST API and of Gitea's and Forgejo's. A type-level test holds them against
 * GitHub's published description.
 */

export const userSchema = v.object({ login: v.string() });

export const repositorySchema = v.object({
  full_name: v.string(),
  html_url: v.string(),
  default_branch: v.string(),
  /** Absent for a token that is told nothing of it. */
  permissions: v.optional(v.object({ push: v.optional(v.boolean()) })),
});

export const fileSchema = v.object({
  type: v.literal('file'),
  sha: v.pipe(v.string(), v.nonEmpty()),
  html_url: v.nullish(v.string()),
  /** `base64`; `none` above 1 MB, where `content` is empty. */
  encoding: v.nullish(v.string()),
  content: v.nullish(v.string()),
});
/** What lies at a path: a file, or something else that no clip may be written over. A folder is a list. */
export const contentSchema = v.union([fileSchema, v.array(v.unknown()), v.object({ type: v.string() })]);

export const writtenSchema = v.object({
  content: v.nullish(v.object({ sha: v.nullish(v.string()), html_url: v.nullish(v.string()) })),
});

/** Of Gitea, a commit's id is `id`. */
export const branchSchema = v.object({ commit: v.object({ sha: v.optional(v.string()), id: v.optional(v.string()) }) });

export const pullSchema = v.object({
  number: v.number(),
  html_url: v.string(),
  state: v.string(),
  head: v.object({ ref: v.string() }),
  base: v.object({ ref: v.string() }),
});

export const errorSchema = v.object({
  message: v.string(),
  errors: v.optional(v.nullable(v.array(v.unknown()))),
});
