/** How a service of a city is called: how often, when, and for how long it is busy with a case. */
export interface Service {
  readonly name: string;
  /** On a plain day, in comparison with the others. */
  readonly aDay: number;
  /** How much more there is in the middle of winter, and of summer. */
  readonly season: readonly [winter: number, summer: number];
  /** How much more there is on Saturdays and Sundays. */
  readonly weekend: number;
  /** The hours at which there is most. */
  readonly peaks: readonly number[];
  /** How much more there is on the day of a storm. */
  readonly storm: number;
  /** The share of cases that go on for a while, and how long they do, in hours. */
  readonly lasting: number;
  readonly hours: number;
  /** What it is called for, and what for once in a while. */
  readonly what: readonly string[];
  readonly seldom: readonly string[];
}

export const services: readonly Service[] = [
  {
    name: 'Ambulance',
    aDay: 52,
    season: [1.25, 0.95],
    weekend: 1.05,
    peaks: [11, 19],
    storm: 1.3,
    lasting: 0.05,
    hours: 2,
    what: ['Fall', 'Chest pain', 'Cyclist hurt', 'Burn', 'Fainted'],
    seldom: ['Bus and van collide', 'Born on the way', 'Gas in a cellar'],
  },
  {
    name: 'Police',
    aDay: 46,
    season: [0.7, 1.35],
    weekend: 1.5,
    peaks: [16, 23],
    storm: 0.8,
    lasting: 0.2,
    hours: 5,
    what: ['Noise', 'Theft', 'Missing person', 'Lost dog', 'Quarrel'],
    seldom: ['March', 'Bomb of the war found', 'Jeweller robbed'],
  },
  {
    name: 'Fire brigade',
    aDay: 26,
    season: [1.2, 1.05],
    weekend: 1.1,
    peaks: [13, 20],
    storm: 3,
    lasting: 0.4,
    hours: 3,
    what: ['Alarm', 'Kitchen fire', 'Fallen tree', 'Lift stuck', 'Cat on a roof'],
    seldom: ['Warehouse on fire', 'School cleared', 'Barge adrift'],
  },
  {
    name: 'Roads',
    aDay: 30,
    season: [1.5, 0.8],
    weekend: 0.5,
    peaks: [8, 15],
    storm: 2,
    lasting: 0.6,
    hours: 30,
    what: ['Pothole', 'Broken light', 'Works', 'Closed lane'],
    seldom: ['Road sinks in', 'Crane blocks both lanes'],
  },
  {
    name: 'Trams',
    aDay: 36,
    season: [1.3, 0.9],
    weekend: 0.55,
    peaks: [8, 17],
    storm: 2.5,
    lasting: 0.5,
    hours: 1,
    what: ['Late', 'Diverted', 'Switch frozen', 'Door jammed'],
    seldom: ['Wire down', 'Off the rails', 'New timetable'],
  },
  {
    name: 'Water',
    aDay: 24,
    season: [1.4, 0.95],
    weekend: 0.8,
    peaks: [7, 18],
    storm: 2,
    lasting: 0.7,
    hours: 14,
    what: ['Low pressure', 'Drain blocked', 'Brown water', 'Leak'],
    seldom: ['Burst main', 'Fountain freezes'],
  },
  {
    name: 'Power',
    aDay: 20,
    season: [1.45, 1.1],
    weekend: 0.9,
    peaks: [9, 19],
    storm: 4,
    lasting: 0.9,
    hours: 2,
    what: ['Outage', 'Flicker', 'Meter dead', 'Line down'],
    seldom: ['Transformer burns', 'Cable cut by a digger'],
  },
  {
    name: 'Parks',
    aDay: 25,
    season: [0.15, 2],
    weekend: 1.6,
    peaks: [11, 16],
    storm: 1.4,
    lasting: 0.3,
    hours: 40,
    what: ['Branch down', 'Lawn closed', 'Litter', 'Bench broken'],
    seldom: ['Swans on the road', 'Bees on the move'],
  },
];

export const streets = [
  'Harbour Street',
  'Mill Lane',
  'North Bridge',
  'Old Market',
  'Station Road',
  'Castle Hill',
  'Rope Walk',
  'Abbey Gate',
  'Fish Quay',
];

/** What everybody remembers: when, for how many days, and how many times as often the service was called meanwhile. */
export const remembered: readonly (readonly [
  day: string,
  service: string,
  title: string,
  days?: number,
  times?: number,
])[] = [
  ['2015-08-11', 'Ambulance', 'Forty degrees', 12, 1.4],
  ['2017-11-20', 'Ambulance', 'A winter of influenza', 110, 1.25],
  ['2020-03-22', 'Ambulance', 'The first wave', 60, 1.65],
  ['2020-12-27', 'Ambulance', 'The second wave', 85, 1.5],
  ['2023-06-24', 'Ambulance', 'The marathon in the heat', 3, 1.7],
  ['2024-09-01', 'Ambulance', 'The new hospital opens', 1],
  ['2015-09-05', 'Police', 'The visit of the queen', 4, 1.9],
  ['2017-07-06', 'Police', 'The summit', 9, 1.9],
  ['2019-03-15', 'Police', 'The pupils’ march', 2, 2.4],
  ['2021-06-19', 'Police', 'The summer of open doors', 70, 1.35],
  ['2024-06-14', 'Police', 'Four weeks of football', 30, 1.5],
  ['2015-12-30', 'Fire brigade', 'The old brewery burns', 3, 2.6],
  ['2017-10-05', 'Fire brigade', 'Storm Xenia', 7, 5],
  ['2019-07-24', 'Fire brigade', 'The heath burns', 21, 2.2],
  ['2021-07-14', 'Fire brigade', 'Two thousand cellars', 11, 4.5],
  ['2023-12-31', 'Fire brigade', 'The loudest New Year', 2, 3],
  ['2016-02-01', 'Roads', 'The winter of potholes', 75, 1.5],
  ['2018-04-09', 'Roads', 'The ring is dug up', 200, 1.3],
  ['2020-03-22', 'Roads', 'Nobody drives', 70, 0.4],
  ['2022-05-20', 'Roads', 'North Bridge closed', 300, 1.7],
  ['2024-12-02', 'Roads', 'North Bridge open again', 1],
  ['2015-05-04', 'Trams', 'The strike', 26, 0.25],
  ['2017-01-14', 'Trams', 'Ice on every wire', 15, 3],
  ['2020-03-22', 'Trams', 'Empty trams', 75, 0.4],
  ['2022-06-01', 'Trams', 'The summer of cheap fares', 92, 1.8],
  ['2024-03-04', 'Trams', 'Line 9 opens', 40, 1.6],
  ['2016-06-02', 'Water', 'The river over the quay', 12, 3.4],
  ['2018-08-20', 'Water', 'Lowest river in a century', 60, 1.5],
  ['2021-07-14', 'Water', 'The great flood', 26, 5],
  ['2024-02-11', 'Water', 'The main under Old Market', 15, 2.3],
  ['2015-07-04', 'Power', 'The night without light', 4, 5],
  ['2017-10-05', 'Power', 'Storm Xenia', 7, 4],
  ['2021-02-07', 'Power', 'Snow on the lines', 11, 3],
  ['2023-08-26', 'Power', 'Lightning strikes the substation', 5, 6],
  ['2016-05-21', 'Parks', 'The garden show', 140, 1.35],
  ['2018-07-20', 'Parks', 'Forty days without rain', 45, 1.9],
  ['2020-05-11', 'Parks', 'Everybody is outside', 130, 1.5],
  ['2023-07-09', 'Parks', 'The moth in the oaks', 35, 1.6],
  ['2024-05-18', 'Parks', 'A park on the old harbour', 60, 1.3],
];
