import 'bootstrap-italia/dist/css/bootstrap-italia.min.css';
import './ui/fonts.css';
import './ui/colours.css';
import './ui/dark.css';
import './ui/theme.css';
import './ui/mission-navigation.css';
import './ui/forms.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './app/application.js';
import { queryClient } from './app/query-client.js';
import { startI18n } from './i18n/i18n.js';
import { keepAnswers } from './offline/kept-answers.js';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element "root": index.html and main.tsx no longer fit together.');

await Promise.all([startI18n(), keepAnswers(queryClient)]);
createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
