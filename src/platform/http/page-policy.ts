import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page that brings all it needs: nothing from anywhere else, no frames around it, forms
 * only back to us; and only this very style and script.
 */
export function pagePolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${sourceOf(style)}`,
    `script-src ${sourceOf(script)}`,
    "form-action 'self'",
    "base-uri 'none'",
    'img-src data:',
    "frame-ancestors 'none'",
  ].join('; ');
}

function sourceOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
