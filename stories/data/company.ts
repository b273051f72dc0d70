import type { EventInput, TimelineInput } from '@dateline/core';
import { seeded } from './seeded.ts';

/** What each part of a company did, in order. A star is something that took time, an arrow something that goes on. */
const departments: Readonly<Record<string, string>> = {
  Board:
    'Founders meet, First annual meeting, *Search for a chief executive, New chair, First dividend, *Review of strategy, Second chair, Listing',
  Finance:
    'Seed money, Series A closes, First annual report, *Move to new accounts, First profit, *Bond issue, Series B closes, Green loan',
  Legal:
    'Company is registered, Trade mark granted, *Patent case, Licence signed, Case is settled, *Merger review, Merger is cleared, >Cartel inquiry',
  People:
    'First employee, Tenth colleague, *Pay talks, Hundredth colleague, Works council elected, *Graduate programme, Thousandth colleague, Four-day week',
  Research:
    'First cell in the garage, Patent filed, *Field trial, Paper published, *Joint laboratory, Second patent, Prize for the cell, >Sodium project',
  Product:
    'Sketch of the Mark I, Mark I on sale, *Design of the Mark II, Mark II on sale, Mark I withdrawn, *Beta of the Mark III, Mark III on sale, Mark IV announced',
  Software:
    'First firmware, Version 1.0, *Rewrite of the controller, Version 2.0, Open sourced, *Move to the cloud, Version 3.0, >Remote updates',
  Manufacturing:
    'Hand assembly, Plant opens, First line runs, *Second line is built, Thousandth unit, *Third shift, Robots arrive, Millionth unit',
  Logistics:
    'First shipment, Depot opens, *Warehouse in Gdańsk, *Port strike, Second depot, Fleet goes electric, Rail link, *Drought on the canal',
  Sales:
    'First order, Office in Lyon, *Entry into Brazil, Largest order so far, *Entry into Japan, Web shop, Office in Osaka, >Subscription',
  Support:
    'Help line opens, First manual, *Recall of the Mark I, Spare parts by post, *Round-the-clock desk, Prize for service, Repair cafés, Right to repair',
  Facilities:
    'Garage, *Lease in the old mill, Move to the mill, Fire in the mill, *New headquarters is built, Move to headquarters, Solar roof, Second floor',
};

const firstYear = 1998;
const years = 27;

/** A company that never was: about a hundred events in twelve lanes, some known to the day, some to the year. */
export function company(): TimelineInput {
  const random = seeded(1998);
  const two = (n: number) => String(n).padStart(2, '0');
  const month = () => two(1 + Math.floor(random() * 12));
  const lanes = Object.entries(departments).map(([group, texts]) => ({ group, texts: texts.split(', ') }));

  const events = lanes.flatMap(({ group, texts }) =>
    texts.map((text, i): EventInput => {
      const year = firstYear + Math.floor(((i + random()) / texts.length) * years);
      const title = text.replace(/^[*>]/, '');
      if (text.startsWith('>')) return { title, group, when: `${year}-${month()}/..`, status: 'ongoing' };
      if (text.startsWith('*'))
        return { title, group, when: `${year}-${month()}/${year + 1 + Math.floor(random() * 2)}-${month()}` };
      const forms = [
        `${year}`,
        `${year}-${month()}`,
        `${year}-${month()}-${two(1 + Math.floor(random() * 28))}`,
        `${year}~`,
      ];
      return { title, group, when: forms[Math.floor(random() * forms.length)]! };
    }),
  );
  return {
    title: 'A company in twelve lanes',
    lang: 'en',
    groups: lanes.map(({ group }) => ({ id: group, label: group })),
    events,
  };
}
