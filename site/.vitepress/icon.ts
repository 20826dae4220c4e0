/** The icon of the browser's tab: a way down a slope. In the page itself, so nothing is fetched. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0f766e"/><path d="M6 7c2 12 8 17 20 17" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="2.5" stroke-linecap="round"/><circle cx="9" cy="13.5" r="2.6" fill="#fff"/><circle cx="15" cy="20" r="2.6" fill="#fff"/><circle cx="23" cy="23.8" r="2.6" fill="#fff"/></svg>`;

export const ICON = `data:image/svg+xml,${encodeURIComponent(SVG)}`;
