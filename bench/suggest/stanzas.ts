/** One paragraph of a Debian control file: its fields by name. */
export type Stanza = ReadonlyMap<string, string>;

/** Reads a control file: `Name: value`, lines that begin with a space go on with the value (deb822(5)). */
export function parseStanzas(text: string): readonly Stanza[] {
  return text.split(/\n{2,}/).map((paragraph) => {
    const fields = new Map<string, string>();
    let name = '';
    for (const line of paragraph.split('\n')) {
      const start = /^([^\s:]+):\s*(.*)$/.exec(line);
      if (start !== null) {
        name = start[1] ?? '';
        fields.set(name, start[2] ?? '');
      } else if (name !== '') fields.set(name, `${fields.get(name)}\n${line.trim()}`);
    }
    return fields;
  });
}
