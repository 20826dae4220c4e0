/** Never run: it names the packages of VitePress that Vite bundles before the first page is asked for. */
import '@vue/devtools-api';
import '@vueuse/core';
import '@vueuse/integrations/useFocusTrap';
import 'mark.js/src/vanilla.js';
import 'minisearch';
