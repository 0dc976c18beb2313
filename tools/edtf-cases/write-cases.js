// Asks the npm package edtf about many texts and writes its answers as the table that EdtfCasesTest reads.
import { writeFileSync } from 'node:fs'
import edtf, { parse } from 'edtf'

const TABLE = new URL('../../events/src/test/resources/edtf-cases.csv', import.meta.url)

const random = (seed => () => (seed = (seed * 48271) % 2147483647) / 2147483647)(19920316)
const pick = list => list[Math.floor(random() * list.length)]
const across = (list, change) => list.flatMap(change)

const days = ['1991-12-26', '1992-02-29', '1992-10-24', '2002-01-25', '0004-02-29', '-0044-03-15', '9999-12-31', '-4712-01-01']
const months = ['1991-12', '1992-02', '1900-02', '2000-02', '2011-11', '0001-01', '-0004-02']
const years = ['1992', '2011', '0000', '0001', '0999', '9999', '-0001', '-0044', '-4712']
const dates = [...days, ...months, ...years]
const unspecified = [
  '1985-XX-XX', '1985-XX', '1985-04-XX', '1984-02-XX', '1900-02-XX', '2011-12-XX', '-0044-XX-XX', '-0044-XX', '-0044-03-XX',
  '0000-02-XX', '198X', '201X', '000X', '19XX', '00XX', '99XX', '-198X', '-19XX', '-46XX', '-001X', 'XXXX', 'XXXX-XX', 'XXXX-XX-XX'
]
const seasons = ['2001-21', '2001-22', '2001-23', '2001-24']

const lastDays = across(['1991', '1992', '1900', '2000', '-0004', '-0001'], year =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`))
const overlong = across(['1991', '1992'], year => across(
  ['01-32', '02-30', '03-32', '04-31', '05-32', '06-31', '07-32', '08-32', '09-31', '10-32', '11-31', '12-32', '05-00', '00-05', '13-01'],
  day => [`${year}-${day}`]))

const qualified = across(dates, date => ['?', '~', '%'].map(mark => date + mark))
const spans = across(dates, date => [`${date}/..`, `../${date}`, `${date}/`, `/${date}`])
const pairs = across([...days.slice(0, 4), ...months.slice(0, 5), ...years.slice(0, 2)], first =>
  ['1992-02-29', '1992-10-24', '1999', '2011-11', '2025-08-08'].map(last => `${first}/${last}`))
const qualifiedPairs = ['1985~/1990?', '1985?/1990', '1985/1990%', '1985-04-12~/1986', '1985?/..', '../1985%', '1985~/', '/1985-04?']
const sets = [
  '[1992]', '[1992,1993]', '[1992-01..1992-05]', '[..1992]', '[1992..]', '[1667,1668, 1670..1672]', '[1760-01, 1760-02, 1760-12..]',
  '[..1760-12-03]', '[1760-12..]', '[1667,1760-12]', '[..1983,1992-02]', '[1992-10-24..1992-10-28]', '[1990,1985]', '[1995,1980..1982]',
  '[1992 ,1993]', '[1992  ,  1993]', '[..1992,1995..]', '[..1992..]', '[1990..1991..]', '[1990..1991,1993..]', '[198X,1990]', '[1990,198X]',
  '[1985-XX,1990]', '[..198X]', '[-0044..-0001]', '[-0044,0000,0044]', '[1992-02,1992-02-29,1992]',
  '[2001..2003,2005,2007..2009]', '[..2025-08]', '[9999,-4712]', '[1999-01-01,1998-12-31,1997-05]', '[XXXX,1990]'
]
const odd = [
  // seasons and unspecified digits where level 1 has none
  '2001-21/2002-22', '2001-21/2003', '2001/2003-24', '2001-21/..', '2001-21~', '2001-21?', '[2001-21,2002]', '2001-20', '2001-25', '2001-41',
  '-0044-21', '2001-21-01', '198X/1990', '1985/199X', '1985-XX/1990', '2004-06-XX/2004-07-03', '1XXX', '156X-12-25', '15XX-12-25',
  'XXXX-12-XX', '1XXX-XX', '1XXX-12', '1984-1X', '1985-XX-04', '1985-04-1X', '198X-04', '198X?', '1985-XX?', '19X5', 'X985', '-XXXX',
  '-000X', '-00XX', '[19XX..2001]', '[1901..19XX]', '[1985-04-1X]', '[1XXX,1990]', '[156X-12-25,1990]', '198x', '1985-xx',
  // marks where level 1 has none
  '?1985', '~1985-04', '%1985-04-12', '1985?-04', '1985-04?-12', '1985-~04', '1985?~', '1985~?', '1985??', '2004-06-~01/2004-06-~20',
  '[1985?,1990]', '[?1985,1990]', '[1985,1990~]',
  // what the package takes beyond days, sets and four-digit years
  '19', '00', '-19', '198', '198~', '{1667,1668}', '{..1983}', '{1992..}', '{1960,1961-12}', 'Y17000', 'Y-17000', 'Y17E7', 'Y1992', '1950S2',
  '1985-04-12T23:20:30', '1985-04-12T23:20:30Z', '1985-04-12T23:20:30+04:30', '1985-04-12T23:20', '1985-04-12T00:00/1985-04-13T00:00',
  '-4713', '-4713-05-01', '-9999', '-471X', '-47XX', '-99XX', '-4713/1992',
  // days that no calendar has
  '1985-02-29', '1900-02-29', '2100-02-29', '0000-02-29', '-0001-02-29', '1985-02-29/1986', '[1985-02-29,1986]', '0000-00-00', '0000-00', '0000-01-00',
  '1992-13', '1992-00', '1992-12-32', '1992-99-99', '-0000', '-0000-01-01',
  // spans and ranges that go nowhere, backwards, or within a year
  '/', '../..', '../', '/..', '..', '1993/1992', '1992-05-02/1992-05-01', '2012/1992-02-29', '1992-10-24/1992-02', '-0044/-0045',
  '1992/1992', '1992-05/1992', '1992-05-10/1992-05', '1992-05-10/1992', '1992/1992-05', '1992-03-16/1992-03-16', '1992-05/1992-05',
  '1992/1993/1994', '1992//1993', '1992/../1993', '..1992', '1992..', '1992..1993', '../../1992', '1992/[1993]', '[1992/1993]', '[1992]/1993',
  '[1993..1992]', '[1992-05..1992-01]', '[1990,1993..1992]', '[1992..1992-05]', '[1992-01-15..1992]', '[1992-01-01..1992-05]', '[..1992..1993]',
  '[]', '[..]', '[', ']', '[1992', '1992]', '[1992,]', '[,1992]', '[1992,,1993]', '[1990,..1995]', '[1990..,1995]', '[1992...1993]', '[1992.1993]',
  '[ 1992]', '[1992 ]', '[1992,1993, ..]', '[[1992]]', '[1992}', '(1992)',
  // not quite
  ' 1992', '1992 ', '1992 -03', '1992-3', '1992-03-1', '992', '92', '1', '12345', '019920316', '19920316', '199203', '1992/03/16', '1992.03.16',
  '16-03-1992', '03-1992', '1992-076', '1992-W11', '1992-W11-1', '+1992', '--1992', '1992--03', '1992-03-', '1992-', '-', '-1', '-992', '-1992-',
  'unknown', 'open', '1992/open', 'unknown/1992', '1992 March', 'March 1992', 'P1Y', '1992/P1Y', 'x', 'X', 'XX', 'XXX', 'XXXXX', '٠٠٠١', '−0044',
  '1992–1993', '1992‐03', '１９９２', 'null', 'today', '1e3', '0x10', '1992?/1993?/', '1992-03-16a', 'a1992', '1992-0３'
]
const sound = [...dates, ...unspecified, ...seasons, ...qualified, ...spans, ...pairs, ...qualifiedPairs, ...sets]

function mutated(text) {
  const at = Math.floor(random() * text.length)
  const put = pick([...'0123456789X-/.,[]?~% T'])
  return pick([
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + put + text.slice(at),
    text.slice(0, at) + put + text.slice(at + 1),
    text.slice(0, at)
  ])
}

const mutants = Array.from({ length: 250 }, () => mutated(pick(sound))).filter(text => text.length > 0)

// Levels 0 and 1 whole, and of level 2 the one-of sets.
function read(text) {
  try {
    return edtf(parse(text, { level: 1 }))
  } catch {
    return edtf(parse(text, { level: 2, types: ['Set'] }))
  }
}

// The package bounds a set by its first and last member, and a range by its first date; so each date of a set is asked.
function bounds(date) {
  if (date.type !== 'Set') return [date.min, date.max]
  const members = date.values.flat()
  return [
    date.earlier ? null : Math.min(...members.map(member => member.min)),
    date.later ? null : Math.max(...members.map(member => member.max))
  ]
}

function day(milliseconds) {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return '-'
  return new globalThis.Date(milliseconds).toISOString().replace(/T.*/, '').replace(/^([+-])00/, '$1')
}

function row(text) {
  try {
    const [earliest, latest] = bounds(read(text))
    return [text, 'accepted', day(earliest), day(latest)].join(';')
  } catch {
    return [text, 'refused', '-', '-'].join(';')
  }
}

const texts = [...new Set([...sound, ...lastDays, ...overlong, ...odd, ...mutants])]
writeFileSync(TABLE, ['text;verdict;earliest;latest', ...texts.map(row)].join('\n') + '\n')
console.log(`${texts.length} cases`)
