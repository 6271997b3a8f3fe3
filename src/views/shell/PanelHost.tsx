import { Suspense, type ComponentType } from 'react';
import { actions, useStore, type PanelName } from '../../store/index.ts';
import { PANEL_NAMES } from '../commands/list/panels.ts';
import { Boundary } from '../ui/Pane.tsx';
import type { PanelBodyProps } from '../ui/Panel.tsx';
import { part } from '../ui/parts/part.ts';

type Body = ComponentType<PanelBodyProps>;

/** Panels come when they are first asked for: none of them is on the first screen. */
const BODIES: Readonly<Record<PanelName, Body>> = {
  library: part(async () => import('../panels/LibraryPanel.tsx'), 'LibraryPanel'),
  branches: part(async () => import('../panels/BranchesPanel.tsx'), 'BranchesPanel'),
  compare: part(async () => import('../compare/ComparePanel.tsx'), 'ComparePanel'),
  offers: part(async () => import('../panels/OffersPanel.tsx'), 'OffersPanel'),
  scenario: part(async () => import('../panels/ScenarioPanel.tsx'), 'ScenarioPanel'),
  switch: part(async () => import('../panels/switch/SwitchPanel.tsx'), 'SwitchPanel'),
  share: part(async () => import('../panels/SharePanel.tsx'), 'SharePanel'),
  recent: part(async () => import('../recent/RecentPanel.tsx'), 'RecentPanel'),
  logs: part(async () => import('../logs/LogsPanel.tsx'), 'LogsPanel'),
  help: part(async () => import('../panels/HelpPanel.tsx'), 'HelpPanel'),
  about: part(async () => import('../panels/AboutPanel.tsx'), 'AboutPanel'),
};

/** The panel that is open: a column at the left, or over the left side where there is no room for one more. */
export function PanelHost() {
  const panel = useStore((state) => state.view.panel);
  if (panel === null) return null;
  const Body = BODIES[panel];
  return (
    <div key={panel} className={panel === 'compare' ? 'panelhost panelhost--whole' : 'panelhost'} data-panel={panel}>
      <Suspense fallback={<div className="panel" aria-busy="true" />}>
        <Boundary name={PANEL_NAMES[panel].word}>
          <Body
            onClose={() => {
              actions.openPanel(null);
            }}
          />
        </Boundary>
      </Suspense>
    </div>
  );
}
