import { render } from 'preact';

import { Viewer } from './viewer';

const place = document.getElementById('viewer');
if (place) render(<Viewer />, place);
