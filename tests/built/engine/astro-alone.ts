/** Builds the pages of a publication with Astro's own prerenderer: `node astro-alone.ts <content> <out> <day>`. */
import { build } from 'astro';
import { astroSettings, siteAddress } from '../../../src/build/astro-settings.ts';
import { provideSite } from '../../../src/build/site.ts';
import { realDisk } from '../../../src/source/disk.ts';
import { renderedSite } from '../../rendered-site.ts';

const [content = '', out = '', day = ''] = process.argv.slice(2);
const { site } = renderedSite(realDisk, Date.parse(day), content);
provideSite(site);
await build({ outDir: out, ...astroSettings(siteAddress(site.publication.settings)) });
