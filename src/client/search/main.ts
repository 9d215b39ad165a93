/** Starts the search page. */
import { partsOf } from './page-parts.ts';
import { SearchPage } from './search-page.ts';

const parts = partsOf(document);
if (parts) void new SearchPage(parts).start();
