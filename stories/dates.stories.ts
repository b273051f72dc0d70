import type { EventInput } from '@dateline/core';
import type { Meta } from '@storybook/web-components-vite';
import { shows, told, type Story } from './tag.ts';

export default { title: 'Dates', component: 'event-timeline' } satisfies Meta;

/** Each date as the title of the event that it belongs to. */
const dates = (all: Readonly<Record<string, EventInput['when']>>): EventInput[] =>
  Object.entries(all).map(([title, when]) => ({ title, when }));

export const DayAndTime: Story = {
  render: shows(
    dates({
      'A day': '2025-08-30',
      'A time of that day': '2025-08-30T14:30:00Z',
      'Another day': '2025-09-02',
      'Three days, to the day': '2025-08-31/2025-09-02',
    }),
  ),
  parameters: told(
    'A day is a dot, or a cell of 24 hours when zoomed in. What lasted is solid from its first day to its last.',
  ),
};

export const MonthSeasonYear: Story = {
  render: shows(
    dates({
      'A month': '2004-06',
      'A season': '2004-22',
      'A quarter': '2004-36',
      'A year': '2004',
      'A day in it': '2004-06-16',
    }),
  ),
  parameters: told(
    'At some time in a month, a season, a year: a light area just as wide, with hard ends. It never looks like something that lasted.',
  ),
};

export const DecadeAndCentury: Story = {
  render: shows(
    dates({
      'In the 1920s': '192X',
      'In the 19th century': '18XX',
      'In 1900': '1900',
      'To two significant digits': '1950S2',
    }),
  ),
  parameters: told('Decades and centuries are low brackets, so that finer dates stay in front.'),
};

export const Doubt: Story = {
  render: shows(
    dates({
      'A year, stated': '1450',
      'A year, uncertain': '1452?',
      'A year, approximate': '1455~',
      'A year, both': '1458%',
      'A month, approximate': '1460-06~',
      'From about one year to another': '1448~/1456~',
    }),
  ),
  parameters: told(
    'Uncertain is a dashed outline with a question mark, approximate fades out at its ends, both is both.',
  ),
};

export const DoubtfulDay: Story = {
  render: shows(
    dates({
      Stated: '2025-08-28',
      Uncertain: '2025-08-30?',
      Approximate: '2025-09-01~',
      Both: '2025-09-03%',
    }),
  ),
  parameters: told('The same for single days.'),
};

export const OpenEnds: Story = {
  render: shows(
    dates({
      'Since August 2025': '2025-08-30/..',
      'Until May 2025': '../2025-05',
      'On or before 30 June': '[..2025-06-30]',
      'On or after 1 July': '[2025-07-01..]',
      'A day, for comparison': '2025-07-15',
    }),
  ),
  parameters: told(
    'An arrow says that there is no end. A window with one open side fades out there: nothing says how far it reaches.',
  ),
};

export const UnknownEnds: Story = {
  render: shows(
    dates({
      'From 1985, end unknown': '1985/',
      'Until 1985, start unknown': '/1985',
      'From 1980 to 1990': '1980/1990',
    }),
  ),
  parameters: told(
    'It ended, but nobody knows when: a short stub with a torn end. Unknown is not the same as open.',
  ),
};

export const Lasting: Story = {
  render: shows(
    dates({
      'From one month to another': '2004-06/2006-08',
      'From one year to the next': '2004/2005',
      'From one day to another': '2004-02-01/2005-02-08',
      'Within one month': '2006-03/2006-03',
    }),
  ),
  parameters: told('Solid where it certainly went on, light where it may have begun or ended.'),
};

export const Sets: Story = {
  render: shows(
    dates({
      'One of two days': '[2025-08-23,2025-08-30]',
      'Both of two days': '{2025-08-20,2025-09-02}',
      'One of three months': '[2025-06,2025-07,2025-09]',
      'A day in a window': '[2025-08-11..2025-08-20]',
    }),
  ),
  parameters: told(
    'One of several is hollow, all of several are solid; a dotted line joins them. Days in a row are one window.',
  ),
};

export const Status: Story = {
  render: shows([
    { title: 'It happened', when: '2025-08' },
    { title: 'It goes on', when: '2025-08-10/..', status: 'ongoing' },
    { title: 'It is expected', when: '[2025-09-10..2025-09-25]', status: 'expected' },
    { title: 'It is expected on a day', when: '2025-09-20', status: 'expected' },
    { title: 'It was cancelled', when: '2025-09-05', status: 'cancelled' },
    { title: 'It is disputed', when: '2025-08-15', status: 'disputed' },
    { title: 'It may have happened then, and is disputed', when: '2025-07', status: 'disputed' },
  ]),
  parameters: told(
    'What has not happened yet is outlined in dots, what did not take place is struck through as well, what is disputed has a question mark.',
  ),
};

export const FiveReadings: Story = {
  render: shows(
    dates({
      '1914': '1914',
      'Around 1914': '1914~',
      'In the 1910s': '191X',
      'Since 1914': '1914/..',
      'From 1914 to 1921': '1914/1921',
    }),
  ),
  parameters: told('Five ways to say 1914, five drawings.'),
};

export const BeforeChrist: Story = {
  render: shows(
    dates({
      'Caesar is murdered': '-0043-03',
      'Reign of Augustus': '-0026/0014',
      'Census of Quirinius': '0006',
      'Death of Herod': '[-0003,0000]',
    }),
  ),
  parameters: told('1 BC is followed by AD 1, and a fine line stands between them. There is no year 0.'),
};

export const EveryKind: Story = {
  render: shows({
    title: 'Every kind of date',
    groups: ['stated', 'about', 'doubt', 'lasts', 'ends', 'sets', 'status'].map((id) => ({
      id,
      label: {
        stated: 'As precise as stated',
        about: 'Approximate',
        doubt: 'Uncertain',
        lasts: 'Lasting',
        ends: 'Open or unknown',
        sets: 'One of, all of',
        status: 'Not, or not yet',
      }[id]!,
    })),
    events: (
      [
        ['stated', '2019-06-14', 'Day'],
        ['stated', '2016-09', 'Month'],
        ['stated', '2017-21', 'Season'],
        ['stated', '2021', 'Year'],
        ['stated', '201X', 'Decade'],
        ['stated', '20XX', 'Century'],
        ['stated', '[2012..2014]', 'Window'],
        ['about', '2013~', 'Year'],
        ['about', '2020-06~', 'Month'],
        ['about', '2016~/2018~', 'Span'],
        ['doubt', '2013?', 'Year'],
        ['doubt', '2017-03-02?', 'Day'],
        ['doubt', '2020%', 'Year, also approximate'],
        ['lasts', '2012-03-01/2015-10-31', 'To the day'],
        ['lasts', '2017/2020', 'To the year'],
        ['ends', '2018-02/..', 'No end'],
        ['ends', '../2014', 'No beginning'],
        ['ends', '2016/', 'End unknown'],
        ['ends', '/2021', 'Beginning unknown'],
        ['ends', '[..2012-06]', 'Then or before'],
        ['ends', '[2020-06..]', 'Then or after'],
        ['sets', '[2012,2015]', 'One of two years'],
        ['sets', '{2018-05-01,2021-05-01}', 'Both of two days'],
        ['status', '2022-11-08', 'Expected', 'expected'],
        ['status', '2019-08', 'Cancelled', 'cancelled'],
        ['status', '2014-04-12', 'Disputed', 'disputed'],
      ] as const
    ).map(([group, when, title, status]): EventInput => ({
      group,
      when,
      title,
      status: status ?? 'happened',
    })),
  }),
  parameters: told(
    'All the ways to say when, on one axis. Solid is asserted, light is “at some time in here”, a fading end is approximate.',
  ),
};
