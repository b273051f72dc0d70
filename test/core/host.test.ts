import { expect, it } from 'vitest';

// Without this the runs in other zones could all be in one, and nobody would know.
it('stands in the zone that its run is named for', () => {
  const hours = {
    'America/New_York': 8,
    'Asia/Kolkata': 17,
    'Pacific/Apia': 1,
    'Australia/Lord_Howe': 22,
    UTC: 12,
  };
  const noon = new Date(Date.UTC(2025, 6, 1, 12));
  expect(noon.getHours()).toBe(hours[process.env['TZ'] as keyof typeof hours]);
});
