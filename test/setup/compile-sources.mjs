import { register } from 'node:module';
import './keep-settings.mjs';

// Test files and what they import are compiled as they are loaded.
register('../../tasks/steps/compile-on-load.mjs', import.meta.url);
