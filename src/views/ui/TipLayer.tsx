import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import './TipLayer.css';

interface Shown {
  readonly text: string;
  readonly at: DOMRect;
}

const DELAY = 350;

const tipped = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest('[data-tip]') : null);

/**
 * The one tip of the page. Whatever carries `data-tip` shows it on hover and on keyboard focus; Escape
 * takes it away. It is for the eye only: the element's name or description says the same to assistive tools.
 */
export function TipLayer() {
  const [shown, setShown] = useState<Shown | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over: Element | null = null;
    const show = (element: Element): void => {
      const text = element.getAttribute('data-tip');
      if (text !== null && text !== '' && element.isConnected) setShown({ text, at: element.getBoundingClientRect() });
    };
    const hide = (): void => {
      clearTimeout(timer);
      over = null;
      setShown(null);
    };
    const onOver = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      const element = tipped(event.target);
      if (element === over) return;
      hide();
      over = element;
      if (element !== null)
        timer = setTimeout(() => {
          show(element);
        }, DELAY);
    };
    const onFocus = (event: FocusEvent): void => {
      const element = tipped(event.target);
      if (element?.matches(':focus-visible') === true) show(element);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide();
    };
    document.addEventListener('pointerover', onOver);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', hide);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('scroll', hide, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('scroll', hide, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || shown === null) return;
    const { width, height } = element.getBoundingClientRect();
    const middle = shown.at.left + shown.at.width / 2 - width / 2;
    const left = Math.max(4, Math.min(middle, window.innerWidth - width - 4));
    const below = shown.at.bottom + 6;
    const top = below + height > window.innerHeight ? shown.at.top - height - 6 : below;
    element.style.translate = `${String(Math.round(left))}px ${String(Math.round(top))}px`;
  }, [shown]);

  if (shown === null) return null;
  return (
    <div ref={box} className="tip" aria-hidden="true">
      {shown.text}
    </div>
  );
}
