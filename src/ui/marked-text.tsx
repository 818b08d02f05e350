/** Text with `[start, end)` ranges of UTF-16 units, in order and apart, set off as matches. */
export function MarkedText(props: { text: string; ranges: readonly (readonly [number, number])[] }) {
  const pieces = [];
  let from = 0;
  for (const [start, end] of props.ranges) {
    pieces.push(props.text.slice(from, start), <mark key={start}>{props.text.slice(start, end)}</mark>);
    from = end;
  }
  pieces.push(props.text.slice(from));
  return <span dir="auto">{pieces}</span>;
}
