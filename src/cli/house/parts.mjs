/**
 * Runs the parts of a long check, some beside each other, and tells of them as if one had followed the other. Parts of one
 * lane run in their order, lanes beside each other; a part of the lane `alone` waits for all before it. A part
 * is heard from when those before it have ended, so that no two speak at once.
 */

/** What a part says, kept until it is its turn. */
class Voice {
  #kept = [];
  #write;

  say(text) {
    if (this.#write) this.#write(text);
    else this.#kept.push(text);
  }

  hear(write) {
    this.#write = write;
    for (const text of this.#kept.splice(0)) write(text);
  }
}

/**
 * In: parts as `{ heading, lane, run }`, where `run(say)` resolves to `{ passed, failed }`, and where all is written.
 * One that throws has failed once, and stops no other. Out: the sums, and the headings of what failed.
 */
export async function runParts(parts, write) {
  const lanes = new Map();
  const running = parts.map(({ heading, lane, run }) => {
    const voice = new Voice();
    const say = (text) => {
      voice.say(text);
    };
    const before = lane === 'alone' ? [...lanes.values()] : [lanes.get(lane)];
    const counts = (async () => {
      await Promise.all(before);
      try {
        return await run(say);
      } catch (error) {
        say(`${String(error)}\n`);
        return { passed: 0, failed: 1 };
      }
    })();
    lanes.set(lane, counts);
    return { heading, voice, counts };
  });

  const total = { passed: 0, failed: 0, failedParts: [] };
  for (const { heading, voice, counts } of running) {
    write(`\n== ${heading}\n`);
    voice.hear(write);
    const { passed, failed } = await counts;
    write(`-- ${heading}: ${failed === 0 ? 'ok' : 'FAILED'} (${passed} ok, ${failed} not)\n`);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) total.failedParts.push(heading);
  }
  return total;
}
