/** One row of the table in docs/architecture.md. */
export interface Room {
  /** With a slash at its end: `src/model/`. */
  readonly folder: string;
  /** Names of rooms (`model`) and of packages (`preact`). */
  readonly mayImport: readonly string[];
}

/** The name by which other rows call a room: its folder's last part. */
export const nameOf = ({ folder }: Room): string => folder.split('/').at(-2) ?? folder;

/** Reads the table of rooms out of a Markdown text: first column the folder, last column what it may import. */
export function parseRooms(markdown: string): Room[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const folder = /^`([\w./-]+\/)`$/.exec(cells[1] ?? '')?.[1];
    if (folder === undefined) return [];
    const list = cells.at(-2) ?? '';
    return [
      {
        folder,
        mayImport: list
          .split(',')
          .map((name) => name.trim().replaceAll('`', ''))
          .filter(Boolean),
      },
    ];
  });
}
