import { expect, test } from 'vitest';
import { updateLedger } from '../../src/desk/update-ledger.ts';

const VISIT = { address: '/articles/2021/visit/', since: '2021-03-01' };
const KAMAZ = { address: '/entities/kamaz/', since: '2021-03-01' };

test('adds what is published, and keeps what is not any more', () => {
  const { entries, added } = updateLedger([VISIT], [KAMAZ], [], '2022-01-01');
  expect(entries).toEqual([VISIT, KAMAZ]);
  expect(added).toEqual(['/entities/kamaz/']);
});

test('keeps the day since which an address is there', () => {
  const { entries } = updateLedger([VISIT], [{ ...VISIT, since: '2020-01-01' }], [], '2022-01-01');
  expect(entries).toEqual([VISIT]);
});

test('marks what is withdrawn, and tells what never was there', () => {
  const { entries, withdrawn, unknown } = updateLedger(
    [VISIT],
    [],
    ['/articles/2021/visit/', '/articles/2021/other/'],
    '2022-01-01',
  );
  expect(entries).toEqual([{ ...VISIT, withdrawn: '2022-01-01' }]);
  expect(withdrawn).toEqual(['/articles/2021/visit/']);
  expect(unknown).toEqual(['/articles/2021/other/']);
});

test('keeps what was withdrawn before', () => {
  const gone = { ...VISIT, withdrawn: '2021-12-31' };
  const { entries, unknown } = updateLedger([gone], [], ['/articles/2021/visit/'], '2022-01-01');
  expect(entries).toEqual([gone]);
  expect(unknown).toEqual(['/articles/2021/visit/']);
});

test('takes an address back once, however often it is named', () => {
  const { withdrawn, unknown } = updateLedger([VISIT], [], [VISIT.address, VISIT.address], '2022-01-01');
  expect({ withdrawn, unknown }).toEqual({ withdrawn: [VISIT.address], unknown: [] });
});

test('takes back nothing before it is there', () => {
  const { entries, withdrawn, early } = updateLedger([VISIT], [], [VISIT.address], '2021-02-28');
  expect({ entries, withdrawn, early }).toEqual({ entries: [VISIT], withdrawn: [], early: [VISIT] });
});
