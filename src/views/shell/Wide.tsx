import { Suspense, useState } from 'react';
import { actions, useStore } from '../../store/index.ts';
import { Pane } from '../ui/Pane.tsx';
import { PanelHost } from './PanelHost.tsx';
import { CanvasPane, ChartPane, DetailPane, QuizPane, TimelinePane } from './panes.ts';
import { Overview } from '../overview/Overview.tsx';
import { Splitter } from '../ui/Splitter.tsx';

/** Two columns: the present on the left, time on the right. A panel pushes both: it covers nothing that it acts on. */
export function Wide() {
  const split = useStore((state) => state.view.split);
  const quizzing = useStore((state) => state.quiz !== null);
  const detailed = useStore((state) => state.selection !== null && state.quiz === null);
  const [quizShare, setQuizShare] = useState(62);
  const resize = (patch: Partial<typeof split>): void => {
    actions.setView({ split: { ...split, ...patch } });
  };
  return (
    <div className="wide">
      <PanelHost />
      <div className="wide__columns">
        <div className="wide__column" style={{ flexBasis: `${String(split.left)}%` }}>
          <Pane name="Canvas" id="canvas" grow={100 - split.bottom}>
            <CanvasPane />
          </Pane>
          <Splitter
            label="Height of the canvas"
            orientation="horizontal"
            value={100 - split.bottom}
            onChange={(top) => {
              resize({ bottom: 100 - top });
            }}
          />
          <Pane name="Party chart" id="chart" grow={split.bottom}>
            <ChartPane />
          </Pane>
        </div>
        <Splitter
          label="Width of the left column"
          orientation="vertical"
          value={split.left}
          min={25}
          max={75}
          onChange={(left) => {
            resize({ left });
          }}
        />
        <div className="wide__column wide__column--rest">
          <Pane name="Timeline" id="timeline" grow={quizzing ? 100 - quizShare : detailed ? 100 - split.detail : 100}>
            <TimelinePane />
          </Pane>
          {quizzing ? (
            <>
              <Splitter
                label="Height of the timeline"
                orientation="horizontal"
                value={100 - quizShare}
                onChange={(top) => {
                  setQuizShare(100 - top);
                }}
              />
              <Pane name="Quiz" id="quiz" grow={quizShare} slides>
                <Suspense fallback={null}>
                  <QuizPane />
                </Suspense>
              </Pane>
            </>
          ) : null}
          {detailed ? (
            <>
              <Splitter
                label="Height of the timeline"
                orientation="horizontal"
                value={100 - split.detail}
                onChange={(top) => {
                  resize({ detail: 100 - top });
                }}
              />
              <Pane name="Detail" id="detail" grow={split.detail} slides>
                <Suspense fallback={null}>
                  <DetailPane />
                </Suspense>
              </Pane>
            </>
          ) : null}
          <Overview />
        </div>
      </div>
    </div>
  );
}
