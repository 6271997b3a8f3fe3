import { FolderOpen } from 'lucide-react';
import { useEffect } from 'react';
import { closeLogs, useLogs } from '../../store/logs/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import { pickFile } from '../ui/files.ts';
import { Panel, type PanelBodyProps } from '../ui/Panel.tsx';
import { CallList } from './CallList.tsx';
import { CallPage } from './CallPage.tsx';
import { ListTools } from './ListTools.tsx';
import { ReadingLog } from './ReadingLog.tsx';
import './logs.css';

/** Logs: being read, their calls. Closing the panel keeps them; they go with the page, or when they are closed. */
export function LogsPanel({ onClose }: PanelBodyProps) {
  const phase = useLogs((state) => state.phase);
  const opened = useLogs((state) => state.opened);
  useFocusOn(opened ?? phase);
  return (
    <Panel
      title={PANEL_NAMES.logs.title}
      lead="Nothing leaves this page: a log is read in your browser and is not kept."
      onClose={onClose}
      tools={phase === 'listed' && opened === null ? <ListTools /> : undefined}
    >
      {opened === null ? <Body phase={phase} /> : <CallPage call={opened} />}
    </Panel>
  );
}

/** What was focused has gone with what was shown: focus goes to where the next thing is done. */
function useFocusOn(shown: unknown): void {
  useEffect(() => {
    const panel = document.querySelector('[data-panel="logs"]');
    const now = document.activeElement;
    if (now !== null && now !== document.body && panel?.contains(now) !== true) return;
    panel?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, [shown]);
}

function Body({ phase }: { readonly phase: ReturnType<typeof useLogs.getState>['phase'] }) {
  if (phase === 'reading') return <ReadingLog />;
  if (phase === 'listed') return <CallList />;
  return phase === 'nothing' ? <Nothing /> : <NoLog />;
}

const openAnother = (words: string) => (
  <Button
    look="outline"
    icon={<FolderOpen aria-hidden="true" />}
    data-autofocus=""
    onClick={() => {
      void pickFile();
    }}
  >
    {words}
  </Button>
);

function NoLog() {
  return (
    <EmptyState title="No log is open" actions={openAnother('Open logs…')}>
      Drop the log of a server or a client anywhere on the page, paste it, or open it: T-Server, SIP Server, URS, the Platform SDK,
      Workspace in a browser, HAR files. Several files are read as one.
    </EmptyState>
  );
}

/** Why nothing was found: what was tried, and what each format looks for. */
function Nothing() {
  const message = useLogs((state) => state.message);
  return (
    <div className="logs__nothing" role="alert">
      <h3>No record was found</h3>
      <pre className="logs__message" tabIndex={0} aria-label="What was tried">
        {message}
      </pre>
      <div className="logs__buttons">
        {openAnother('Open another log…')}
        <Button onClick={closeLogs}>Close the log</Button>
      </div>
    </div>
  );
}
