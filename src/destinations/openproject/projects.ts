import * as v from 'valibot';
import { err, ok, type Result } from '../../model/result.ts';
import type { Failed } from '../http/failure.ts';
import type { Api } from './api.ts';

const pageSchema = v.object({
  total: v.number(),
  count: v.number(),
  _embedded: v.object({ elements: v.array(v.object({ id: v.number(), name: v.string() })) }),
});

/** Projects on a page, and pages at most: ten thousand projects fill no list that a person reads. */
const pageSize = 500;
const mostPages = 20;

/** Every active project that the token may see, by name. The server may give smaller pages than it is asked for. */
export async function readProjects(
  api: Api,
): Promise<Result<readonly { readonly id: number; readonly name: string }[], Failed>> {
  const projects = new Map<number, string>();
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = await api.get('/projects', {
      offset: String(page),
      pageSize: String(pageSize),
      sortBy: JSON.stringify([['name', 'asc']]),
    });
    const read = api.read(reply, pageSchema);
    if (!read.ok) return err(read.error);
    const { total, count, _embedded } = read.value;
    for (const { id, name } of _embedded.elements) projects.set(id, name);
    if (count === 0 || projects.size >= total) break;
  }
  return ok([...projects].map(([id, name]) => ({ id, name })));
}
