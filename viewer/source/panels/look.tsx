/** How the picture is laid out, coloured and sized, with the legend of its shapes and colours. */

import type { Visible } from '../network/network';
import { COMMUNITIES, type Measures } from '../picture/appearance';
import type { Deed } from '../state/reduce';
import type { Colour, Layout, Size, View } from '../state/view';
import { KINDS, LEVELS, useWords } from '../words/words';
import { KindIcon } from './icons';
import { Popover } from './popover';

interface Props {
  readonly view: View;
  readonly act: (deed: Deed) => void;
  readonly visible: Visible;
  readonly measures: Measures;
}

const LAYOUTS: readonly Layout[] = ['force', 'around', 'levels'];
const COLOURS: readonly Colour[] = ['kind', 'level', 'community'];
const SIZES: readonly Size[] = ['documents', 'links', 'betweenness', 'pagerank'];

export function Look({ view, act, visible, measures }: Props) {
  const { t } = useWords();
  return (
    <Popover name="look" icon="palette" label={t('look.title')}>
      <Choice legend={t('look.layout')} name="layout" all={LAYOUTS} chosen={view.layout} choose={(layout) => act({ do: 'lay out', layout })} />
      <Choice legend={t('look.colour')} name="colour" all={COLOURS} chosen={view.colour} choose={(by) => act({ do: 'colour', by })} />
      <Choice legend={t('look.size')} name="size" all={SIZES} chosen={view.size} choose={(by) => act({ do: 'size', by })} />
      <Legend colour={view.colour} visible={visible} measures={measures} />
    </Popover>
  );
}

interface ChoiceProps<Word extends string> {
  readonly legend: string;
  readonly name: string;
  readonly all: readonly Word[];
  readonly chosen: Word;
  readonly choose: (word: Word) => void;
}

function Choice<Word extends Layout | Colour | Size>({ legend, name, all, chosen, choose }: ChoiceProps<Word>) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {all.map((word) => (
          <label key={word}>
            <input type="radio" name={name} checked={word === chosen} onChange={() => choose(word)} />
            {t(`look.${word}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Legend({ colour, visible, measures }: { readonly colour: Colour } & Pick<Props, 'visible' | 'measures'>) {
  const { kind, level, t } = useWords();
  const kinds = Object.keys(KINDS).filter((type) => visible.nodes.some((node) => node.type === type));
  const numbers = new Set(visible.nodes.map(({ id }) => measures.community.get(id)));
  const communities = [...numbers].filter((each) => each !== undefined && each < COMMUNITIES).sort();
  return (
    <ul class="legend">
      {kinds.map((type) => (
        <li key={type} class={colour === 'kind' ? '' : 'shape-only'}>
          <KindIcon type={type} /> {kind(type)}
        </li>
      ))}
      {colour === 'level' &&
        [...LEVELS, 'other'].map((each) => (
          <li key={each}>
            <span class={`swatch level-${each}`} /> {each === 'other' ? t('level.other') : level(each)}
          </li>
        ))}
      {colour === 'community' &&
        communities.map((each) => (
          <li key={each}>
            <span class={`swatch community-${each}`} /> {t('look.community number', { number: Number(each) + 1 })}
          </li>
        ))}
    </ul>
  );
}
