import { EntitySchema } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { DisplayLink } from '../domain/display-link.js';
import type { FloorLink } from '../domain/floor-link.js';
import type { KnownDevice } from '../domain/known-device.js';
import type { LinkCode } from '../domain/link-code.js';
import type { LinkUse } from '../domain/link-use.js';
import type { Membership } from '../domain/membership.js';
import type { PersonalLink } from '../domain/personal-link.js';
import type { SignIn } from '../domain/sign-in.js';
import type { User } from '../domain/user.js';

const id = { type: 'uuid', primary: true } as const;
const userId = { name: 'user_id', type: 'uuid' } as const;
const secretHash = { name: 'secret_hash', type: 'text' } as const;
const createdAt = { ...instantColumn, name: 'created_at' } as const;
const expiresAt = { ...instantColumn, name: 'expires_at' } as const;
const linkId = { name: 'link_id', type: 'uuid' } as const;

/** The user a row belongs to: gone with them. */
function ofUser(tableName: string) {
  return {
    target: 'users',
    columnNames: ['user_id'],
    referencedColumnNames: ['id'],
    name: `${tableName}_user_id_fkey`,
    onDelete: 'CASCADE' as const,
  };
}

/** The link a row came by. */
function byLink(tableName: string, onDelete: 'CASCADE' | 'SET NULL') {
  return {
    target: 'personal_links',
    columnNames: ['link_id'],
    referencedColumnNames: ['id'],
    name: `${tableName}_link_id_fkey`,
    onDelete,
  };
}

export const UserRows = new EntitySchema<User>({
  name: 'users',
  columns: { id, createdAt, isOrganiser: { name: 'is_organiser', type: 'boolean' } },
});

export const MembershipRows = new EntitySchema<Membership>({
  name: 'memberships',
  columns: {
    id,
    userId,
    missionId: { name: 'mission_id', type: 'uuid' },
    role: { type: 'text' },
    participationId: { name: 'participation_id', type: 'uuid', nullable: true },
  },
  foreignKeys: [ofUser('memberships')],
});

export const PersonalLinkRows = new EntitySchema<PersonalLink>({
  name: 'personal_links',
  columns: {
    id,
    userId,
    purpose: { type: 'text' },
    secretHash,
    createdAt,
    expiresAt,
    revokedAt: { ...instantColumn, name: 'revoked_at', nullable: true },
    readOnlySince: { ...instantColumn, name: 'read_only_since', nullable: true },
    codesLockedAt: { ...instantColumn, name: 'codes_locked_at', nullable: true },
    lastUsedAt: { ...instantColumn, name: 'last_used_at', nullable: true },
  },
  foreignKeys: [ofUser('personal_links')],
});

export const DisplayLinkRows = new EntitySchema<DisplayLink>({
  name: 'display_links',
  columns: {
    id,
    missionId: { name: 'mission_id', type: 'uuid' },
    label: { type: 'text' },
    naming: { type: 'text' },
    secretHash,
    createdBy: { name: 'created_by', type: 'uuid' },
    createdAt,
    expiresAt,
    revokedAt: { ...instantColumn, name: 'revoked_at', nullable: true },
  },
});

export const FloorLinkRows = new EntitySchema<FloorLink>({
  name: 'floor_links',
  columns: {
    id,
    missionId: { name: 'mission_id', type: 'uuid' },
    postKind: { name: 'post_kind', type: 'text' },
    postId: { name: 'post_id', type: 'uuid' },
    secretHash,
    createdBy: { name: 'created_by', type: 'uuid' },
    createdAt,
    expiresAt,
    revokedAt: { ...instantColumn, name: 'revoked_at', nullable: true },
  },
});

export const SignInRows = new EntitySchema<SignIn>({
  name: 'sign_ins',
  columns: { id, userId, linkId: { ...linkId, nullable: true }, secretHash, createdAt, expiresAt },
  foreignKeys: [ofUser('sign_ins'), byLink('sign_ins', 'SET NULL')],
});

export const KnownDeviceRows = new EntitySchema<KnownDevice>({
  name: 'known_devices',
  columns: {
    id,
    userId,
    linkId,
    secretHash,
    createdAt,
    expiresAt,
    confirmedAt: { ...instantColumn, name: 'confirmed_at', nullable: true },
  },
  foreignKeys: [ofUser('known_devices'), byLink('known_devices', 'CASCADE')],
});

export const LinkCodeRows = new EntitySchema<LinkCode>({
  name: 'link_codes',
  columns: {
    id,
    linkId,
    codeHash: { name: 'code_hash', type: 'text' },
    unsentCode: { name: 'unsent_code', type: 'text', nullable: true },
    createdAt,
    expiresAt,
    wrongAttempts: { name: 'wrong_attempts', type: 'integer' },
    usedAt: { ...instantColumn, name: 'used_at', nullable: true },
  },
  foreignKeys: [byLink('link_codes', 'CASCADE')],
});

export const LinkUseRows = new EntitySchema<LinkUse>({
  name: 'link_uses',
  columns: {
    id,
    linkId,
    kind: { type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid', nullable: true },
    usedAt: { ...instantColumn, name: 'used_at' },
  },
  foreignKeys: [byLink('link_uses', 'CASCADE')],
});
