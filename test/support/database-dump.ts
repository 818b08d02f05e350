import { openDB } from 'idb';
import * as v from 'valibot';
import { fromBase64, toBase64 } from '../../src/model/base64.ts';
import { isRecord } from '../../src/model/record.ts';

const plainKeySchema = v.union([v.string(), v.number()]);
const keySchema = v.union([plainKeySchema, v.array(plainKeySchema)]);

/** A whole database as JSON: what it takes to build it again without the migrations that made it. */
const dumpSchema = v.object({
  version: v.number(),
  stores: v.array(
    v.object({
      name: v.string(),
      keyPath: v.nullable(v.union([v.string(), v.array(v.string())])),
      indexes: v.array(
        v.object({ name: v.string(), keyPath: v.union([v.string(), v.array(v.string())]), unique: v.boolean() }),
      ),
      records: v.array(v.object({ key: keySchema, value: v.unknown() })),
    }),
  ),
});
export type DatabaseDump = v.InferOutput<typeof dumpSchema>;

export const parseDump = (json: string): DatabaseDump => v.parse(dumpSchema, JSON.parse(json, withBytes));

/** A dump as JSON; bytes are written as `{ "$base64": … }`, columns of numbers as `{ "$uint32": … }`. */
export const stringifyDump = (dump: DatabaseDump): string => JSON.stringify(dump, withoutBytes, 2);

const columns = [
  { key: '$uint16', type: Uint16Array },
  { key: '$uint32', type: Uint32Array },
  { key: '$float64', type: Float64Array },
] as const;

function withoutBytes(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { $base64: toBase64(value) };
  const column = columns.find(({ type }) => value instanceof type);
  return column === undefined ? value : { [column.key]: [...(value as Iterable<number>)] };
}

function withBytes(_: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (typeof value['$base64'] === 'string') return fromBase64(value['$base64']);
  const column = columns.find(({ key }) => Array.isArray(value[key]));
  return column === undefined ? value : new column.type(value[column.key] as number[]);
}

/** Reads a database as it is, whatever its version. */
export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const db = await openDB(name);
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (storeName) => {
      const { store } = db.transaction(storeName);
      const keyPath = store.keyPath;
      const indexes = [...store.indexNames].map((indexName) => {
        const index = store.index(indexName);
        return { name: indexName, keyPath: index.keyPath, unique: index.unique };
      });
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return { name: storeName, keyPath, indexes, records: keys.map((key, i) => ({ key, value: values[i] })) };
    }),
  );
  const { version } = db;
  db.close();
  return v.parse(dumpSchema, { version, stores });
}

/** Builds a database from a dump. */
export async function restoreDatabase(name: string, dump: DatabaseDump): Promise<void> {
  const db = await openDB(name, dump.version, {
    async upgrade(opened) {
      for (const { name: storeName, keyPath, indexes, records } of dump.stores) {
        const store = opened.createObjectStore(storeName, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
        for (const { key, value } of records) store.put(value, keyPath === null ? key : undefined);
      }
    },
  });
  db.close();
}

/** What a database is made of, without its records. */
export const structureOf = (dump: DatabaseDump): unknown => ({
  version: dump.version,
  stores: dump.stores.map(({ records: _, ...store }) => store),
});
