import type { PlatformPartsFragment } from '@guildhall/contracts/graphql';

/** A platform with fresh figures. */
export function aPlatform(parts: Partial<PlatformPartsFragment> = {}): PlatformPartsFragment {
  return {
    platform: 'DISCORD',
    name: 'Guildhall',
    joinUrl: 'https://discord.example/guildhall',
    members: 12_450,
    active: 980,
    level: 'HIGH',
    asOf: '2026-11-25T11:55:00Z',
    stale: false,
    ...parts,
  };
}
