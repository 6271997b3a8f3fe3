/** What a build puts in for a module is what the module says. */
import { expect, it } from 'vitest';
import { STREAM_NAMES, STREAMS } from '../../streams/index.ts';
import { STREAM_VIEWS } from '../../streams/views/index.ts';
import { computed } from './computed.ts';

it('the views of the streams are computed when the page is built, and nothing else is touched', async () => {
  const { load } = computed();
  if (typeof load !== 'function') throw new Error('the plugin has no function that loads');
  const loaded = async (id: string): Promise<unknown> => Reflect.apply(load, undefined, [id]) as Promise<unknown>;
  const file = new URL('../../streams/views/index.ts', import.meta.url).pathname;
  const { code } = (await loaded(file)) as { readonly code: string };
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as object;
  expect(Reflect.get(module, 'STREAM_VIEWS')).toEqual(STREAM_VIEWS);
  expect(await loaded(file.replace('/views', ''))).toBeNull();
});

it('a view for every stream, as its row says it', () => {
  expect(Object.keys(STREAM_VIEWS)).toEqual(STREAM_NAMES);
  for (const name of STREAM_NAMES) expect(STREAM_VIEWS[name]).toEqual(STREAMS[name].view);
});
