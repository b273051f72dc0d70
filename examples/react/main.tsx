// The tag in React 19: objects go in as properties, what happens comes out as events.
//
//   npx vite examples/react

import { readEvents, timeline } from '@dateline/core';
import '@dateline/element/define';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import story from '../story.json' with { type: 'json' };

const chicago = timeline(readEvents(story));

function App() {
  const [group, setGroup] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <main>
      <p>
        <label>
          Who{' '}
          <select value={group} onChange={({ target }) => setGroup(target.value)}>
            <option value="">everybody</option>
            {chicago.groups.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </p>
      <event-timeline
        timeline={chicago}
        filter={group === '' ? null : { groups: [group] }}
        selected={chosen}
        ontimeline-select={({ detail }) => setChosen(detail.id)}
      />
      <p>
        <output>{chosen === null ? 'Choose an event.' : chicago.event(chicago.find(chosen)).title}</output>
      </p>
    </main>
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(<App />);
