import { Suspense, useEffect } from 'react';
import { actions, getState, useStore } from '../../store/index.ts';
import { Pane } from '../ui/Pane.tsx';
import { PanelHost } from './PanelHost.tsx';
import { CanvasPane, ChartPane, DetailPane, QuizPane, TimelinePane } from './panes.ts';
import { Overview } from '../overview/Overview.tsx';
import { Transport } from './Transport.tsx';
import { Tabs } from '../ui/Tabs.tsx';

const TABS = [
  { value: 'canvas', label: 'Canvas', panelId: 'tab-canvas' },
  { value: 'timeline', label: 'Timeline', panelId: 'tab-timeline' },
  { value: 'detail', label: 'Detail', panelId: 'tab-detail' },
] as const;

/** While a quiz runs it has the detail's tab. */
const QUIZ_TABS = TABS.map((each) => (each.value === 'detail' ? { ...each, label: 'Quiz' } : each));

/**
 * One part at a time, chosen by tabs at the bottom, with the transport where a thumb reaches it. Canvas and timeline keep
 * their places behind the others; the party chart, which tries what is possible, is drawn only where it is seen.
 */
export function Narrow() {
  const tab = useStore((state) => state.view.tab);
  const quizzing = useStore((state) => state.quiz !== null);
  useDetailOnTap();
  return (
    <div className="narrow">
      <div className="narrow__part">
        <div role="tabpanel" id="tab-canvas" aria-labelledby="tab-canvas-tab" className="narrow__panel" hidden={tab !== 'canvas'}>
          <Pane name="Canvas" id="canvas" grow={1}>
            <CanvasPane />
          </Pane>
        </div>
        <div role="tabpanel" id="tab-timeline" aria-labelledby="tab-timeline-tab" className="narrow__panel" hidden={tab !== 'timeline'}>
          <Pane name="Timeline" id="timeline" grow={1}>
            <TimelinePane />
          </Pane>
        </div>
        <div role="tabpanel" id="tab-detail" aria-labelledby="tab-detail-tab" className="narrow__panel" hidden={tab !== 'detail'}>
          {quizzing ? (
            <Pane name="Quiz" id="quiz" grow={1}>
              <Suspense fallback={null}>
                <QuizPane />
              </Suspense>
            </Pane>
          ) : (
            <>
              <Pane name="Detail" id="detail" grow={60}>
                <Suspense fallback={null}>
                  <DetailPane />
                </Suspense>
              </Pane>
              <Pane name="Party chart" id="chart" grow={40}>
                {tab === 'detail' ? <ChartPane /> : null}
              </Pane>
            </>
          )}
        </div>
        <PanelHost />
      </div>
      <div className="narrow__foot">
        <Overview />
        <Transport />
        <Tabs
          className="narrow__tabs"
          label="Parts of the page"
          tabs={quizzing ? QUIZ_TABS : TABS}
          value={tab}
          onChange={(next) => {
            actions.setView({ tab: next, panel: null });
          }}
        />
      </div>
    </div>
  );
}

/** An event chosen in the timeline is told in full on the tab beside it. */
function useDetailOnTap(): void {
  const selection = useStore((state) => state.selection);
  useEffect(() => {
    if (selection?.kind === 'event' && getState().view.tab === 'timeline' && getState().quiz === null) actions.setView({ tab: 'detail' });
  }, [selection]);
}
