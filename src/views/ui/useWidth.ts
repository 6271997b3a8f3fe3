/** How wide an element is, from its first layout on. */
import { useCallback, useState } from 'react';

/** In: what to say before it is there. Out: its inner width in pixels, and the function that is its `ref`'s: it ends by what it returns. */
export function useWidth(first: number): readonly [number, (element: HTMLDivElement) => () => void] {
  const [width, setWidth] = useState(first);
  const measure = useCallback((element: HTMLDivElement) => {
    const look = (): void => {
      setWidth(element.clientWidth);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [width, measure];
}
