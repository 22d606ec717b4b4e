import { EntitySchema } from 'typeorm';
import { instantColumn } from '../../../platform/database/instant-column.js';
import type { Company } from '../domain/company.js';
import type { ProfileVersion } from '../domain/market-profile.js';

export const CompanyRows = new EntitySchema<Company>({
  name: 'companies',
  columns: {
    id: { type: 'uuid', primary: true },
    side: { type: 'text' },
    name: { type: 'text' },
    countryCode: { name: 'country_code', type: 'text' },
    city: { type: 'text', nullable: true },
    province: { type: 'text', nullable: true },
    website: { type: 'text', nullable: true },
    isSynthetic: { name: 'is_synthetic', type: 'boolean' },
  },
});

export const ProfileRows = new EntitySchema<ProfileVersion>({
  name: 'profiles',
  columns: {
    companyId: { name: 'company_id', type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    body: { type: 'jsonb' },
    recordedAt: { ...instantColumn, name: 'recorded_at' },
    recordedById: { name: 'recorded_by_id', type: 'uuid', nullable: true },
    origin: { type: 'text' },
  },
  foreignKeys: [
    {
      target: 'companies',
      columnNames: ['company_id'],
      referencedColumnNames: ['id'],
      name: 'profiles_company_id_fkey',
      onDelete: 'CASCADE',
    },
  ],
});
