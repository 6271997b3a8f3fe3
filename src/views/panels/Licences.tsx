import { use } from 'react';
import { source } from '../ui/parts/source.ts';

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly identifier: string;
  readonly text: string;
}

/** The build writes them beside the page; while the page is developed there are none. */
const LICENCES = source(async () => {
  if (import.meta.env.DEV) return { licences: [] };
  const response = await fetch('./licences.json');
  if (!response.ok) throw new Error(`licences: the server answers ${String(response.status)}`);
  return { licences: (await response.json()) as readonly Licence[] };
});

/** Whose work is in the page, each with its licence. */
export function Licences() {
  const { licences } = LICENCES.now() ?? use(LICENCES.fetch());
  return (
    <ul role="list" className="help__licences">
      {licences.map(({ name, version, identifier, text }) => (
        <li key={`${name} ${version}`} data-package={name}>
          <details>
            <summary>
              {name} {version}, {identifier}
            </summary>
            <pre>{text}</pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
