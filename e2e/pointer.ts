/** Things taken into the hand, by mouse and by finger. */
import type { Locator, Page } from '@playwright/test';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of something that is on the screen. Throws when it is not. */
export async function middleOf(locator: Locator): Promise<Place> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A free place between the lower devices of the canvas. */
export async function emptyPlace(page: Page): Promise<Place> {
  const box = await page.getByRole('region', { name: 'Canvas' }).boundingBox();
  if (box === null) throw new Error('no canvas');
  return { x: box.x + box.width * 0.5, y: box.y + box.height * 0.82 };
}

/** Presses the mouse on something and moves it there; the button stays down. */
export async function take(page: Page, what: Locator, to: Place): Promise<void> {
  const from = await middleOf(what);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

export async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  await take(page, what, await middleOf(to));
  await page.mouse.up();
}

/** Puts a finger on something and moves it there, to rest for a moment. What comes back lifts the finger. */
export async function takeByFinger(page: Page, what: Locator, to: Place): Promise<() => Promise<void>> {
  const from = await middleOf(what);
  const session = await page.context().newCDPSession(page);
  // The times are said, so that the browser does not take the quick hand of a test for a throw, after which it ignores a tap.
  const start = Date.now() / 1000 - 2;
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', seconds: number, touchPoints: Place[]): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: start + seconds });
  };
  await touch('touchStart', 0, [from]);
  for (let n = 1; n <= 8; n += 1)
    await touch('touchMove', n * 0.1, [{ x: from.x + ((to.x - from.x) * n) / 8, y: from.y + ((to.y - from.y) * n) / 8 }]);
  return async () => {
    await touch('touchEnd', 1.5, []);
  };
}
