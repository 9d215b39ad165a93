/** A process that reads files of `content/` for another one, which may end it at any moment. */
import { realDisk } from '../../source/disk.ts';
import { readFile } from './read-file.ts';
import { READY, type Reply, type Request } from './reader-protocol.ts';
import { Surroundings } from './surroundings.ts';

let folder = '';
let surroundings: Surroundings | undefined;

process.on('message', (request: Request) => {
  if ('folder' in request) {
    folder = request.folder;
    surroundings = new Surroundings(realDisk, folder, request.names);
    return;
  }
  const around = surroundings;
  if (!around) throw new Error('Expected to be told first what lies around the files.');
  const reply: Reply = request.files.map((one) => readFile(one, realDisk, folder, around));
  process.send?.(reply);
});

process.send?.(READY);
