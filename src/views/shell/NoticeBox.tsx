import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { actions, useStore, type Notice } from '../../store/index.ts';
import { PAGE } from '../commands/list/page.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import './NoticeBox.css';

const SHOWN_MS = 8000;

/** What just happened, or what is wrong. Plain news goes by itself unless somebody is at it; errors stay. */
export function NoticeBox() {
  const notice = useStore((state) => state.notice);
  if (notice === null) return null;
  return <Box key={`${notice.title}${notice.message}`} notice={notice} />;
}

function Box({ notice }: { readonly notice: Notice }) {
  const [held, setHeld] = useState(false);
  const passing = notice.kind === 'info' || notice.kind === 'refused';
  useEffect(() => {
    if (!passing || held) return undefined;
    const timer = setTimeout(actions.dismissNotice, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [passing, held]);
  const hold = (): void => {
    setHeld(true);
  };
  const release = (): void => {
    setHeld(false);
  };
  return (
    <section
      className={`notice notice--${notice.kind}`}
      aria-label="Notice"
      data-notice={notice.kind}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {notice.kind === 'info' ? <Info size={16} aria-hidden="true" /> : <CircleAlert size={16} aria-hidden="true" />}
      <div className="notice__words" role={passing ? undefined : 'alert'}>
        <p className="notice__title">{notice.title}</p>
        <p>{notice.message}</p>
        {notice.detail === undefined || notice.detail.length === 0 ? null : (
          <dl className="notice__facts">
            {notice.detail.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {notice.undo === true ? (
        <Button look="outline" onClick={actions.undo}>
          {PAGE.undo.label}
        </Button>
      ) : null}
      <IconButton label="Close notice" onClick={actions.dismissNotice}>
        <X aria-hidden="true" />
      </IconButton>
    </section>
  );
}
