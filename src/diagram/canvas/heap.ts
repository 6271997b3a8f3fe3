/** What is cheapest comes first. */
export class Heap<T> {
  readonly #entries: { readonly cost: number; readonly value: T }[] = [];

  push(cost: number, value: T): void {
    const entries = this.#entries;
    const entry = { cost, value };
    entries.push(entry);
    let at = entries.length - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = entries[above];
      if (parent === undefined || parent.cost <= cost) break;
      entries[at] = parent;
      entries[above] = entry;
      at = above;
    }
  }

  /** Takes the cheapest out; none when nothing is left. */
  pop(): T | undefined {
    const entries = this.#entries;
    const [top] = entries;
    const last = entries.pop();
    if (top === undefined || last === undefined || entries.length === 0) return top?.value;
    let at = 0;
    for (;;) {
      const left = entries[at * 2 + 1];
      const right = entries[at * 2 + 2];
      if (left === undefined) break;
      const [child, next] = right !== undefined && right.cost < left.cost ? [right, at * 2 + 2] : [left, at * 2 + 1];
      if (child.cost >= last.cost) break;
      entries[at] = child;
      at = next;
    }
    entries[at] = last;
    return top.value;
  }
}
