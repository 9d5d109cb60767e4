"""The marks of stacked capitals on the canvas: a clipped Ễ is read as Ê, which is another letter."""

from __future__ import annotations

import pytest

from tests.viewer.person import Person

CAPITALS = "ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰ"
# The rows of pixels with ink on a white page, from the first to the last.
_HEIGHT = """
  const height = context => {
    const { data } = context.getImageData(0, 0, SIDE, SIDE);
    const inked = y => data.subarray(4 * y * SIDE, 4 * (y + 1) * SIDE).some((each, at) => at % 4 === 0 && each < 128);
    const rows = Array.from({ length: SIDE }, (_, y) => y).filter(inked);
    return rows.at(-1) - rows[0] + 1;
  };
  const page = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.fillStyle = '#fff';
    context.fillRect(0, 0, SIDE, SIDE);
    return context;
  };
"""
_DIFFERING = (
    """async ([capitals, outline]) => {
  const SIDE = 300;
"""
    + _HEIGHT
    + """
  const cy = document.querySelector('.canvas')._cyreg.cy;
  const data = cy.nodes()[0].data();
  cy.elements().remove();
  const node = cy.add({ data: { ...data, id: 'letter', label: '', size: 1 } });
  cy.viewport({ zoom: 1, pan: { x: SIDE / 2 / devicePixelRatio, y: SIDE / 4 / devicePixelRatio } });
  node.position({ x: 0, y: 0 });
  await new Promise(done => setTimeout(done, 300));
  node.style({ 'background-opacity': 0, 'border-width': 0, color: '#000' });
  if (!outline) node.style('text-outline-width', 0);
  const size = parseFloat(node.style('font-size')) * devicePixelRatio;
  const font = `${node.style('font-weight')} ${size}px ${node.style('font-family')}`;
  const differing = [];
  for (const letter of capitals) {
    node.data('label', letter);
    await new Promise(done => { cy.one('render', done); cy.forceRender(); });
    const ours = page();
    ours.drawImage(cy.container().querySelector('canvas[data-id="layer2-node"]'), 0, 0);
    const whole = page();
    whole.font = font;
    whole.fillStyle = '#000';
    whole.fillText(letter, SIDE / 2, SIDE / 2);
    const [drawn, wanted] = [height(ours), height(whole)];
    if (!(Math.abs(drawn - wanted) <= 1)) differing.push([letter, drawn, wanted]);
  }
  return differing;
}"""
)


@pytest.mark.parametrize("outline", [True, False])
def test_no_mark_is_clipped(with_sharp_screen: Person, *, outline: bool) -> None:
    """A letter is as high as the same letter drawn on an empty page, at three dots a pixel."""
    with_sharp_screen.open()
    differing = with_sharp_screen.page.evaluate(_DIFFERING, [CAPITALS, outline])
    if outline:
        assert differing == []
    else:  # without the outline of our style sheet cytoscape does clip: this test can fail
        assert differing != []
