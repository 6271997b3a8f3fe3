import { Check, Copy, Download, FileJson, Link as LinkIcon, Table } from 'lucide-react';
import { useState } from 'react';
import { markdownTable } from '../../exports/index.ts';
import { useStore, linkOf, linkProblemOf, currentDocument, currentRun } from '../../store/index.ts';
import { copy, fullLink, shownJson } from '../ui/copying.ts';
import { download } from '../ui/files.ts';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import './share.css';

/** The scenario for others: as a link, as JSON, as the manual's table. */
export function SharePanel({ onClose }: PanelBodyProps) {
  const problem = useStore(linkProblemOf);
  const run = useStore(currentRun);
  const title = useStore((state) => currentDocument(state).title ?? 'scenario');
  return (
    <Panel title="Share" onClose={onClose}>
      <div className="share">
        {problem === undefined ? <LinkForm /> : <TooLarge problem={problem} title={title} />}
        <h3 className="share__heading">Other forms</h3>
        <div className="share__forms">
          <Button
            look="outline"
            icon={<Copy aria-hidden="true" />}
            onClick={() => {
              void copy(shownJson(), 'JSON');
            }}
          >
            Copy as JSON
          </Button>
          <Button
            look="outline"
            icon={<Table aria-hidden="true" />}
            onClick={() => {
              void copy(markdownTable(run), 'Markdown table');
            }}
          >
            Copy as Markdown table
          </Button>
          <Button
            look="outline"
            icon={<FileJson aria-hidden="true" />}
            onClick={() => {
              download(`${fileName(title)}.json`, shownJson(), 'application/json');
            }}
          >
            Download JSON
          </Button>
          <Button
            look="outline"
            icon={<Download aria-hidden="true" />}
            onClick={() => {
              download(`${fileName(title)}.md`, markdownTable(run), 'text/markdown');
            }}
          >
            Download table
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** The link, and the button that copies it. */
function LinkForm() {
  const link = useStore(linkOf);
  const [copied, setCopied] = useState<string | null>(null);
  const full = fullLink(link);
  const copyLink = async (): Promise<void> => {
    if (await copy(full, 'Link')) setCopied(link);
  };
  return (
    <>
      <label className="field__label" htmlFor="share-link">
        The link holds the devices, the steps, the moment shown and what is selected
      </label>
      <textarea
        id="share-link"
        className="share__link"
        readOnly
        rows={3}
        value={full}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <p className="share__length" data-link-length={link.length}>
        <b>{full.length}</b> characters, {link.length} of them the scenario. It stays in the browser: what comes after # is not sent to any
        server.
      </p>
      <div>
        <Button
          look="primary"
          data-autofocus=""
          icon={copied === link ? <Check aria-hidden="true" /> : <LinkIcon aria-hidden="true" />}
          onClick={() => {
            void copyLink();
          }}
        >
          {copied === link ? 'Link copied' : 'Copy link'}
        </Button>
      </div>
    </>
  );
}

/** In place of a link that would not open: why, and the file. */
function TooLarge({ problem, title }: { readonly problem: string; readonly title: string }) {
  return (
    <>
      <p className="share__length" role="status">
        {problem} The file can be opened instead.
      </p>
      <div>
        <Button
          look="primary"
          data-autofocus=""
          icon={<FileJson aria-hidden="true" />}
          onClick={() => {
            download(`${fileName(title)}.json`, shownJson(), 'application/json');
          }}
        >
          Download the scenario
        </Button>
      </div>
    </>
  );
}

/** "Release from conference" -> "release-from-conference". */
const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'scenario';
