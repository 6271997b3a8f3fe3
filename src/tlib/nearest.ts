/** Finds what somebody probably meant: "TReleasCall" -> "TReleaseCall". */

/** The nearest of `names`, if it is near enough to be a slip of the fingers; undefined otherwise. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const sought = plain(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(sought.length / 3)) + 1;
  for (const name of names) {
    const distance = Math.min(edits(sought, plain(name)), edits(sought, plain(name).replace(/^t/, '')));
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/** The log's spelling counts as the manual's: RequestMakeCall -> tmakecall. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/^request(?=.)/, 't')
    .replace(/[^a-z0-9]/g, '');
}

/** How many letters must be put in, left out, changed or swapped with their neighbour. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
