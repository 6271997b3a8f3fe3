/** JSON as text to read and to copy. */
import { Copy } from 'lucide-react';
import { copy } from '../../ui/copying.ts';
import { IconButton } from '../../ui/Button.tsx';

export interface JsonBlockProps {
  /** What it is, for the button and for whoever listens: "Request". */
  readonly name: string;
  /** Undefined for an empty body. */
  readonly value: unknown;
  /** A line before the JSON: the request line of HTTP. */
  readonly head?: string;
}

export function JsonBlock({ name, value, head }: JsonBlockProps) {
  const body = value === undefined ? [] : [JSON.stringify(value, null, 2)];
  const text = [...(head === undefined ? [] : [head, ...body.map(() => '')]), ...body].join('\n');
  return (
    <div className="ws__json">
      <pre tabIndex={0} role="group" aria-label={name}>
        {text}
      </pre>
      <IconButton
        label={`Copy ${name}`}
        onClick={() => {
          void copy(text, name);
        }}
      >
        <Copy aria-hidden="true" />
      </IconButton>
    </div>
  );
}
