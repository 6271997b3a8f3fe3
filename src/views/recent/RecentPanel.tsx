/** What was made in this browser: each scenario with its name, its last change and a small picture; opened, deleted, saved as one file. */
import { Download, Trash2, Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { actions } from '../../store/index.ts';
import { all, exportAll, importAll, openId, openKept, remove, summaryOf, type Saved, type Summary } from '../../store/keeping/index.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { askForFiles, download } from '../ui/files.ts';
import { Panel, type PanelBodyProps } from '../ui/Panel.tsx';
import '../panels/branches.css';
import './recent.css';

/** The list as it was read; `failed` where this browser keeps nothing. */
type Listed = { readonly saved: readonly Saved[]; readonly damaged: number } | 'reading' | 'failed';

export function RecentPanel({ onClose }: PanelBodyProps) {
  const [listed, setListed] = useState<Listed>('reading');
  const read = async (): Promise<void> => {
    setListed(await all().catch(() => 'failed' as const));
  };
  useEffect(() => {
    void all().then(setListed, () => {
      setListed('failed');
    });
  }, []);
  return (
    <Panel
      title={PANEL_NAMES.recent.title}
      lead="What you make is kept in this browser, on this machine alone, until you delete it. A link or a file takes it elsewhere."
      onClose={onClose}
    >
      <Body listed={listed} read={read} />
      {listed === 'failed' ? null : (
        <div className="recent__foot">
          <Button
            look="outline"
            icon={<Download aria-hidden="true" />}
            reason={listed !== 'reading' && listed.saved.length > 0 ? undefined : 'There is nothing to save yet.'}
            onClick={() =>
              void exportAll().then((text) => {
                download('partyline-scenarios.json', text, 'text/plain');
              })
            }
          >
            Save all as a file
          </Button>
          <Button look="outline" icon={<Upload aria-hidden="true" />} onClick={() => void importFile().then(read)}>
            Add from such a file
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Body({ listed, read }: { readonly listed: Listed; readonly read: () => Promise<void> }) {
  if (listed === 'reading')
    return (
      <p className="recent__said" aria-busy="true">
        Reading…
      </p>
    );
  if (listed === 'failed')
    return (
      <EmptyState title="This browser keeps nothing">
        Its storage is closed to this page. The link in the address bar holds the branch that is shown, and Share saves a file.
      </EmptyState>
    );
  const { saved, damaged } = listed;
  return (
    <>
      {damaged === 0 ? null : (
        <p className="recent__said">{damaged === 1 ? 'One scenario' : `${damaged} scenarios`} could not be read and stays as it is.</p>
      )}
      {saved.length === 0 ? (
        <EmptyState title="Nothing yet">Add a device or let something happen: from then on the scenario is kept here.</EmptyState>
      ) : (
        <ul role="list" className="recent">
          {saved.map((each) => (
            <li key={each.id}>
              <Row saved={each} about={summaryOf(each)} read={read} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const counted = (n: number, one: string, many = `${one}s`): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

function Row({ saved, about, read }: { readonly saved: Saved; readonly about: Summary; readonly read: () => Promise<void> }) {
  const title = about.title === '' ? 'Untitled scenario' : about.title;
  const isOpen = about.id === openId();
  const facts = [
    counted(about.devices, 'device'),
    counted(about.steps, 'step'),
    ...(about.branches > 1 ? [counted(about.branches, 'branch', 'branches')] : []),
  ];
  return (
    <div className={isOpen ? 'branch branch--shown' : 'branch'} data-kept={about.id}>
      <button
        type="button"
        className="branch__main"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => {
          if (!isOpen) void open(saved, title);
        }}
      >
        <Picture boxes={about.picture} />
        <span className="branch__words">
          <span className="branch__name">{title}</span>
          <span className="branch__facts">
            {facts.join(', ')} · {WHEN.format(about.changed)}
          </span>
        </span>
      </button>
      <IconButton
        label={`Delete ${title} for good`}
        look="quiet-danger"
        reason={isOpen ? 'It is open here.' : undefined}
        onClick={() => void remove(about.id).then(read)}
      >
        <Trash2 aria-hidden="true" />
      </IconButton>
    </div>
  );
}

async function open(saved: Saved, title: string): Promise<void> {
  if (await openKept(saved)) actions.openPanel(null);
  else
    actions.notify({
      kind: 'file-error',
      title: `${title} cannot be opened`,
      message: 'What this browser kept of it is damaged. What was open is still open.',
    });
}

async function importFile(): Promise<void> {
  const [file] = await askForFiles(false);
  if (file === undefined) return;
  const read = await importAll(await file.text()).catch(() => undefined);
  if (read === undefined)
    actions.notify({
      kind: 'file-error',
      title: `${file.name} holds no kept scenarios`,
      message: 'Expected a file that "Save all as a file" wrote. A single scenario is opened from the menu.',
    });
  else
    actions.notify({
      kind: 'info',
      title: counted(read.added, 'scenario added', 'scenarios added'),
      message:
        [
          read.older > 0 ? `${counted(read.older, 'was', 'were')} here already, as new or newer.` : '',
          read.unreadable > 0 ? `${read.unreadable} could not be read.` : '',
        ]
          .filter((part) => part !== '')
          .join(' ') || 'They stand in the list now.',
    });
}

/** Cards and calls where they stood, as small boxes. */
function Picture({ boxes }: { readonly boxes: Summary['picture'] }) {
  const left = Math.min(0, ...boxes.map(({ x, width }) => x - width / 2));
  const top = Math.min(0, ...boxes.map(({ y, height }) => y - height / 2));
  const right = Math.max(1, ...boxes.map(({ x, width }) => x + width / 2));
  const bottom = Math.max(1, ...boxes.map(({ y, height }) => y + height / 2));
  return (
    <svg className="recent__picture" viewBox={`${left - 8} ${top - 8} ${right - left + 16} ${bottom - top + 16}`} aria-hidden="true">
      {boxes.map(({ x, y, width, height, round }) => (
        <rect key={`${x} ${y}`} x={x - width / 2} y={y - height / 2} width={width} height={height} rx={round ? height / 2 : 8} />
      ))}
    </svg>
  );
}
