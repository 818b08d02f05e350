import { findCycles } from './cycles.ts';
import { type Import, importsOf } from './imports.ts';
import { nameOf, type Room } from './rooms.ts';

/** Source files by their path from the repository's root. */
export type SourceTree = ReadonlyMap<string, string>;

const writes = 'src/platform/database/writes/';

/** Every way in which the sources break the table of rooms, one sentence each. */
export function checkArchitecture(rooms: readonly Room[], tree: SourceTree): string[] {
  const roomOf = (path: string): Room | undefined => rooms.find(({ folder }) => path.startsWith(folder));
  const imports = [...tree].filter(([path]) => isCode(path)).flatMap(([path, source]) => importsOf(path, source));
  return [
    ...rooms
      .filter(({ folder }) => ![...tree.keys()].some((path) => path.startsWith(folder)))
      .map(({ folder }) => `${folder} is in the table, but no file is in it`),
    ...[...tree.keys()].filter((path) => roomOf(path) === undefined).map((path) => `${path} stands in no room`),
    ...imports.flatMap((each) => [...checkImport(each, roomOf, tree), ...checkWrites(each), ...checkDescriptors(each)]),
    ...findCycles(imports).map((cycle) => `import cycle: ${cycle.join(' → ')}`),
  ];
}

const isCode = (path: string): boolean => /\.tsx?$/.test(path);

function checkImport(each: Import, roomOf: (path: string) => Room | undefined, tree: SourceTree): string[] {
  const room = roomOf(each.from);
  if (room === undefined) return [];
  if (each.package !== null) {
    return room.mayImport.includes(each.package) ? [] : [`${each.from} may not import the package ${each.package}`];
  }
  if (each.file === null || !tree.has(each.file)) return [`${each.from} imports ${each.specifier}, which is no file`];
  // `?script&iife` gives the path under which the built content script lies: no code comes with it.
  if (each.query.startsWith('script'))
    return each.file.startsWith('content-scripts/')
      ? []
      : [`${each.from} injects ${each.file}, which is no content script`];
  const target = roomOf(each.file);
  if (target === undefined || target === room || room.mayImport.includes(nameOf(target))) return [];
  return [`${each.from} may not import ${each.file}: ${room.folder} may not import ${nameOf(target)}`];
}

/** The background is the only writer: pages read the database, and ask the background to change it. */
function checkWrites({ from, file }: Import): string[] {
  if (file === null || !file.startsWith(writes)) return [];
  if (from.startsWith(writes) || from.startsWith('background/')) return [];
  return [`${from} may not import ${file}: only background/ writes`];
}

const destinations = 'src/destinations/';
const pages = ['popup/', 'library/', 'options/', 'src/ui/'];
/** The contract, and what descriptors need besides it: none of these delivers. */
const forDescriptors = ['destination.ts', 'address.ts', 'form-fields.ts'].map((name) => destinations + name);

/** Pages know kinds of destinations by their descriptors, and a descriptor brings no delivery code along. */
function checkDescriptors({ from, file }: Import): string[] {
  if (file === null || !file.startsWith(destinations)) return [];
  if (pages.some((page) => from.startsWith(page))) {
    const isDescription = file === `${destinations}descriptors.ts` || file === `${destinations}destination.ts`;
    return isDescription ? [] : [`${from} may not import ${file}: pages take descriptors alone`];
  }
  const isDescriptor = from.startsWith(destinations) && /\/descriptors?\.ts$/.test(from);
  if (!isDescriptor || /\/descriptor\.ts$/.test(file) || forDescriptors.includes(file)) return [];
  return [`${from} may not import ${file}: a descriptor is plain data`];
}
