import { describe, expect, it } from 'vitest';
import { IDLE, startMock } from '../mock/index.ts';
import { main, printedAddress } from './mock.ts';

describe('npm run mock', () => {
  const io = (out: string[], err: string[]) => ({
    stdin: async () => Promise.resolve('{"scenario":1,"devices":[{"dn":"7"}],"steps":[]}'),
    stdout: (text: string) => {
      out.push(text);
    },
    stderr: (text: string) => {
      err.push(text);
    },
  });

  it('prints its address, serves four idle devices, and ends when it is told to', async () => {
    const out: string[] = [];
    let stop = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const done = main(['--port', '0'], io(out, []), ready);
    await expect.poll(() => out.length, { timeout: 4000 }).toBe(1);
    expect(out[0]).toMatch(/^http:\/\/(localhost|127\.0\.0\.1):\d+\n$/);
    const url = out[0]?.trim() ?? '';
    for (const host of ['127.0.0.1', new URL(url).hostname]) {
      const answer = await fetch(url.replace(/\/\/[^:]+/, `//${host}`) + '/model/scenario');
      expect(((await answer.json()) as typeof IDLE).devices).toEqual(IDLE.devices);
    }
    stop();
    expect(await done).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it.each([
    [['--port', 'x'], /--port/],
    [['--port', '70000'], /--port/],
    [['--run-id', 'run'], /hexadecimal/],
    [['--scenario'], /needs a value/],
    [['--what'], /no option/],
    [['--csrf=yes'], /no value/],
    [['file.json'], /--scenario/],
    [['--scenario', '/no/such/file'], /no such file/i],
  ])('%j is refused', async (argv, message) => {
    const out: string[] = [];
    const err: string[] = [];
    expect(await main(argv, io(out, err))).toBe(2);
    expect(out).toEqual([]);
    expect(err.join('')).toMatch(message);
  });

  it('a port that is taken is said so', async () => {
    const mock = await startMock(IDLE);
    const err: string[] = [];
    expect(await main([`--port=${new URL(mock.url).port}`, '--scenario', '-'], io([], err))).toBe(1);
    expect(err.join('')).toMatch(/is taken/);
    await mock.close();
  });

  it.each([
    [['127.0.0.1'], 'http://localhost:80'],
    [['::1', '127.0.0.1'], 'http://localhost:80'],
    [['::1'], 'http://127.0.0.1:80'],
    [['10.1.2.3', '127.0.0.1'], 'http://127.0.0.1:80'],
    [[], 'http://127.0.0.1:80'],
  ])('where localhost is %j it prints %s', async (addresses, printed) => {
    const resolve = async () => Promise.resolve(addresses.map((address) => ({ address })));
    expect(await printedAddress('http://127.0.0.1:80', resolve)).toBe(printed);
  });

  it('prints 127.0.0.1 where there is no localhost', async () => {
    expect(await printedAddress('http://127.0.0.1:80', async () => Promise.reject(new Error('none')))).toBe('http://127.0.0.1:80');
  });
});
