/** Mounts the page. */
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
createRoot(root).render(<main><h1>Partyline</h1></main>);
document.documentElement.dataset['ready'] = 'true';
