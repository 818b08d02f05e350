/** Moves nodes to the end of an element. Spreading thousands of them into `append` exhausts the stack. */
export function appendAll(parent: Node, nodes: Iterable<Node>): void {
  for (const node of [...nodes]) parent.appendChild(node);
}
