/** One line of `npm run bench`: what was measured, what is aimed at, and how the two compare. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: number;
  /** `more`: the value should reach the aim. `less`: it should stay under it. */
  readonly better: 'more' | 'less';
}

const NUMBER = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

/** `model, steps per second   61,200 /s   aim 50,000   ratio 1.22   met`; a ratio of 1 or more meets the aim. */
export function figureLine({ name, value, unit, aim, better }: Figure): string {
  const ratio = better === 'more' ? value / aim : aim / value;
  return [
    name.padEnd(34),
    `${NUMBER.format(value)} ${unit}`.padStart(14),
    `aim ${NUMBER.format(aim)}`.padStart(12),
    `ratio ${ratio.toFixed(2)}`.padStart(12),
    ratio >= 1 ? 'met' : 'not met',
  ].join('  ');
}

/** The value below which a share of the sorted values lies: percentile([1, 2, 3, 4], 0.5) is 2. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('percentile of no values');
  return value;
}
