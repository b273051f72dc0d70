import type { EventInput, TimelineInput } from '@dateline/core';
import { seeded } from './seeded.ts';

/** What each part of a company did, in order. A star is something that took time, an arrow something that goes on. */
const departments: Readonly<Record<string, string>> = {
  Board:
    'Founders meet, First annual meeting, First outside director, *Search for a chief executive, New chair, Seat for the staff, Rules of the board, First dividend, Offer is refused, *Review of strategy, Audit committee, Second chair, Meeting in Lyon, *Plan for ten years, Founder steps down, Listing, Share split, No dividend, *Search for a chair, Third chair, Vote on pay, Two directors leave, *Climate plan, Meeting is held online, >Plan for 2035',
  Finance:
    'Seed money, First bank account, *Talks with investors, Series A closes, First annual report, Books are audited, *Move to new accounts, Series B closes, First profit, Treasury is set up, *Bond issue, Rating A−, Lyon keeps its own books, Loss of a currency, *Cost review, Bond is repaid, Prices are raised, Offer to savers, *Hedge against copper, Green loan, Rating A, Second bond, *Tax audit, Reserve for recalls, >Share buy-back',
  Legal:
    'Company is registered, Trade mark granted, First contract by fax, *Patent case, Licence signed, Case is settled, Statutes are amended, *Dispute over the name, Name is kept, Standard terms, *Merger review, Merger is cleared, Data officer named, Second licence, *Case in Delaware, Appeal is lost, Fine is paid, Code of conduct, *Review of suppliers, Land is bought, Trade mark in Japan, *Claim over the recall, Claim is dropped, Rules for data, >Cartel inquiry',
  People:
    'First employee, Tenth colleague, First apprentice, *Pay talks, Canteen opens, Fiftieth colleague, Hundredth colleague, Works council elected, *Hiring freeze, Pension fund, First pay scale, *Graduate programme, Nursery opens, Exchange with Osaka, Thousandth colleague, *Survey of all staff, Parental leave, First strike, *Talks on shifts, Four-day week, Mentors, Training centre, *Work from home, Three-thousandth colleague, >Academy',
  Research:
    'First cell in the garage, Patent filed, Second bench, *Field trial, Paper published, Chief scientist, Dry room, *Joint laboratory, Second patent, Cell lasts ten years, Trial in the cold, *Search for cobalt-free cells, Prize for the cell, First doctorate, Test track, *Work on solid cells, Failure is explained, Third patent, Laboratory in Gdańsk, *Trial at sea, Recycling cell, Open data, *Ageing study, Prize for the study, >Sodium project',
  Product:
    'Sketch of the Mark I, Model in wood, Mark I on sale, *Design of the Mark II, Name is chosen, Mark II on sale, Mark I withdrawn, Smaller case, *Study with sailors, Mark II S, Handle returns, *Beta of the Mark III, Mark III on sale, Design prize, Colour for Japan, *Recall review, New fuse, Mark II withdrawn, *Work on a home battery, Home battery on sale, Stackable case, Mark III S, *Design of the Mark IV, Mark IV announced, >Mark IV in the field',
  Software:
    'First firmware, Display in two lines, Version 1.0, *Rewrite of the controller, Log on a chip, Version 1.5, First update by post, *Port to new chips, Version 2.0, Bug of the leap year, Test bench, *Work on an app, App for fitters, Open sourced, Version 2.5, *Move to the cloud, First outage, Bounty for bugs, Version 3.0, *Audit of security, Keys are changed, App for homes, *Port to Linux, Version 4.0, >Remote updates',
  Manufacturing:
    'Hand assembly, First jig, Plant opens, *First line is built, First line runs, Press from Turin, Thousandth unit, *Second line is built, Second line runs, Clean room, Ten-thousandth unit, *Third shift, Fire drill for real, Robots arrive, Line in Lyon, *Copper shortage, Scrap is halved, Millionth unit, *Plant is refitted, Water is reused, Quality prize, Night shift ends, *Third line is built, Third line runs, >Zero-scrap line',
  Logistics:
    'First shipment, Van is bought, Depot opens, *Contract with a carrier, First container, Bar codes, *Warehouse in Gdańsk, Customs broker, Crates are reused, Second depot, *Port strike, Night train, Stock is counted, Depot in Brazil, *Flood at the depot, Fleet goes electric, Drivers’ rest rooms, Boxes without plastic, *Change of carriers, Rail link, Depot in Osaka, Crane, *Drought on the canal, Third depot, >Cargo by sail',
  Sales:
    'First order, Stand at the fair, First order abroad, *Tour of harbours, Office in Lyon, Price list, Hundredth customer, *Entry into Brazil, First dealer, Order is cancelled, Dealers meet, *Bid for the ferries, Ferries are won, Largest order so far, Office in São Paulo, *Entry into Japan, Web shop, Catalogue ends, Office in Osaka, *Price war, Dealer is lost, Order from the railways, *Trial of leasing, Office in Nairobi, >Subscription',
  Support:
    'Help line opens, First manual, Fitters’ course, *Visits to all customers, Manual in five languages, Tickets on cards, Tickets on screens, *Recall of the Mark I, Spare parts by post, Desk in Lyon, Letters are scanned, *Round-the-clock desk, Prize for service, Desk in São Paulo, Warranty of ten years, *Change of systems, Films for fitters, Chat opens, *Heat-wave watch, Repair cafés, Desk in Osaka, Fax is switched off, *Recall of a fuse, Right to repair, >Parts for the Mark I',
  Facilities:
    'Garage, Second garage, Roof leaks, *Lease in the old mill, Move to the mill, Telephone exchange, Bicycle shed, *Mill is repaired, Fire in the mill, Back in the mill, Site is bought, *New headquarters is built, Move to headquarters, Mill is given up, Kitchen garden, *Solar roof is fitted, Heat pump, Storm takes the roof, Second floor, *Laboratory wing is built, Laboratory wing opens, Bridge to the plant, *Garage becomes a museum, Museum opens, >Wood is planted',
};

const firstYear = 1998;
const years = 27;

/** A company that never was: three hundred events in twelve lanes, some known to the day, some to the year. */
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
