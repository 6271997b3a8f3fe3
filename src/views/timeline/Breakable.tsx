/** A name of the field that may break between its words: TComplete|Conference. It reads and copies as one word. */
import { Fragment } from 'react';

export function Breakable({ name }: { readonly name: string }) {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g);
  if (words === null || words.join('') !== name) return name;
  return words.map((word, n) => (
    <Fragment key={n}>
      {n > 0 && (words[n - 1]?.length ?? 0) > 1 ? <wbr /> : null}
      {word}
    </Fragment>
  ));
}
