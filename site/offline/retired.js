/**
 * Takes the place of `offline.js` where the site has been taken down, so that nobody goes on being
 * shown what was kept of it.
 */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`gradlings ${registration.scope} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
  for (const tab of await clients.matchAll({ type: 'window' })) await tab.navigate(tab.url);
}
