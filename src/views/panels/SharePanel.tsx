import { Check, Copy, Download, FileJson, Link as LinkIcon } from 'lucide-react';
import { useState } from 'react';
import { EXPORTS, type ExportForm } from '../../exports/index.ts';
import { useStore, getState, linkOf, linkProblemOf, currentDocument, currentRun } from '../../store/index.ts';
import { copy, fullLink, shownJson } from '../ui/copying.ts';
import { download } from '../ui/files.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import './share.css';

/** The scenario for others: as a link, and in each form of EXPORTS. */
export function SharePanel({ onClose }: PanelBodyProps) {
  const problem = useStore(linkProblemOf);
  const title = useStore((state) => currentDocument(state).title ?? 'scenario');
  return (
    <Panel title={PANEL_NAMES.share.title} onClose={onClose}>
      <div className="share">
        {problem === undefined ? <LinkForm /> : <TooLarge problem={problem} title={title} />}
        <h3 className="share__heading">Other forms</h3>
        <ul role="list" className="share__forms">
          {EXPORTS.map((form) => (
            <FormRow key={form.name} form={form} file={fileName(title)} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}

/** A form: what it is, and the run in it on the clipboard or as a file. The text is written when it is asked for. */
function FormRow({ form, file }: { readonly form: ExportForm; readonly file: string }) {
  const text = (): string => form.writes(currentRun(getState()));
  return (
    <li className="share__form" data-export={form.name}>
      <span className="share__says">
        <b>{form.label}</b> {form.says}
      </span>
      <IconButton
        label={`Copy as ${form.label}`}
        onClick={() => {
          void copy(text(), form.label);
        }}
      >
        <Copy aria-hidden="true" />
      </IconButton>
      <IconButton
        label={`Download ${form.label}`}
        onClick={() => {
          download(`${file}.${form.ending}`, text(), form.type);
        }}
      >
        <Download aria-hidden="true" />
      </IconButton>
    </li>
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
