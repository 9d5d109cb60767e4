import { afterEach, expect, it, vi } from 'vitest';

import { Client } from '../source/service/client';

afterEach(() => vi.unstubAllGlobals());

function answering(...answers: object[]) {
  const asked = vi.fn(() => Promise.resolve(new Response(JSON.stringify(answers.shift()), { headers: { 'content-type': 'application/json' } })));
  vi.stubGlobal('fetch', asked);
  return asked;
}

it('asks once for what is of the present corpus', async () => {
  const asked = answering({ corpus: 'a' });
  const client = new Client();
  expect(await client.stats()).toEqual({ corpus: 'a' });
  expect(await client.stats()).toEqual({ corpus: 'a' });
  expect(asked).toHaveBeenCalledTimes(1);
});

it('asks again for what is of an earlier one', async () => {
  const asked = answering({ corpus: 'a', outdated: true }, { corpus: 'b' });
  const client = new Client();
  expect(await client.stats()).toEqual({ corpus: 'a', outdated: true });
  expect(await client.stats()).toEqual({ corpus: 'b' });
  expect(asked).toHaveBeenCalledTimes(2);
});
