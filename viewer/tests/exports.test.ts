import { describe, expect, it } from 'vitest';

import { csv } from '../source/exports/csv';
import { gexf } from '../source/exports/gexf';
import { json } from '../source/exports/json';
import { wrapped } from '../source/exports/svg';
import { xml } from '../source/exports/xml';
import { nodeColumns } from '../source/panels/columns';
import { words } from '../source/words/words';
import { link, node } from './made';

const NODES = [node('org-a', { name: 'Sở Y tế, "A" & <B>', level: 'province', documents: 1200 }), node('org-b', { name: '=1+1' })];

describe('csv', () => {
  const lines = csv(NODES, nodeColumns(words('vi'))).split('\r\n');

  it('has a byte order mark, a title for each column, and numbers without marks', () => {
    expect(lines[0]).toBe('\ufeffTên,Loại,Cấp,Địa phương,Tài liệu,Liên kết');
    expect(lines[1]).toBe('"Sở Y tế, ""A"" & <B>","Cơ quan, tổ chức",Tỉnh,,1200,1');
  });

  it('runs no formula', () => {
    expect(lines[2]?.startsWith("'=1+1,")).toBe(true);
  });
});

describe('gexf', () => {
  it('escapes names and tells directions', () => {
    const text = gexf({ nodes: NODES, links: [link('org-a', 'org-b'), link('org-a', 'org-b', 'MEMBER_OF')] });
    expect(text).toContain('label="Sở Y tế, &quot;A&quot; &amp; &lt;B&gt;"');
    expect(text.match(/value="true"/g)).toHaveLength(1);
    expect(text.match(/value="false"/g)).toHaveLength(1);
  });
});

it('writes JSON that can be read again', () => {
  expect(JSON.parse(json({ nodes: NODES, links: [] }))).toEqual({ nodes: NODES, links: [] });
});

it('leaves out of XML what XML forbids', () => {
  expect(xml('a\u0000b\u0008<c>\n')).toBe('ab&lt;c&gt;\n');
});

it('wraps at spaces', () => {
  expect(wrapped('Ủy ban nhân dân tỉnh', 10)).toEqual(['Ủy ban', 'nhân dân', 'tỉnh']);
  expect(wrapped('Khôngcóchỗngắt ở đây', 5)).toEqual(['Khôngcóchỗngắt', 'ở đây']);
});
