import { useEffect } from 'react';
import { actions, useStore } from '../../store/index.ts';
import { FileDrop } from './FileDrop.tsx';
import { Narrow } from './Narrow.tsx';
import { NoticeBox } from './NoticeBox.tsx';
import { FollowMock } from '../streams/follow/FollowMock.tsx';
import { TopBar } from './TopBar.tsx';
import { Welcome } from './Welcome.tsx';
import { Wide } from './Wide.tsx';
import { TipLayer } from '../ui/TipLayer.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useKeptFocus } from '../ui/useKeptFocus.ts';
import { useKeys } from '../commands/useKeys.ts';
import { useNarrow } from '../ui/useNarrow.ts';
import './App.css';

/** The page: bar, panes, what floats over them, and one live region. */
export function App() {
  const narrow = useNarrow();
  useKeys();
  useKeptFocus();
  useTheme();
  return (
    <div className="app">
      <a className="app__skip" href="#timeline" onClick={skipToTimeline}>
        Skip to the timeline
      </a>
      <TopBar narrow={narrow} />
      <Welcome />
      <main className="app__main">{narrow ? <Narrow /> : <Wide />}</main>
      <NoticeBox />
      <FileDrop />
      <FollowMock />
      <TipLayer />
      <LiveRegion />
    </div>
  );
}

/** What changed, in one sentence. */
function LiveRegion() {
  const said = useStore((state) => state.said);
  return (
    <div role="status" aria-live="polite">
      <VisuallyHidden>{said}</VisuallyHidden>
    </div>
  );
}

function useTheme(): void {
  const theme = useStore((state) => state.view.theme);
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

/** The address bar is the link: a skip link must not write into it. */
function skipToTimeline(event: { preventDefault: () => void }): void {
  event.preventDefault();
  actions.setView({ tab: 'timeline' });
  requestAnimationFrame(() => {
    document.getElementById('timeline')?.focus();
  });
}
