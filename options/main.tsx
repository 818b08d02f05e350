import '../src/ui/base.css';
import './options.css';
import { render } from 'preact';
import { App } from './components/app.tsx';
import { realWorld } from './real-world.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('options/index.html has no #root');
render(<App world={realWorld} />, root);
