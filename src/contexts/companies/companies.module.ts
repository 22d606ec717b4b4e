import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClassificationsModule } from '../classifications/index.js';
import { CompanyReader } from './company-reader.js';
import { GroupTraitsReader } from './group-traits-reader.js';
import { CompanyRows, ProfileRows } from './persistence/company-rows.js';
import { CompanyStore } from './persistence/company-store.js';
import { ChangeCompany } from './use-cases/change-company.js';
import { EraseCompany } from './use-cases/erase-company.js';
import { RecordCompanies } from './use-cases/record-companies.js';
import { ReviseProfile } from './use-cases/revise-profile.js';

@Module({
  imports: [TypeOrmModule.forFeature([CompanyRows, ProfileRows]), ClassificationsModule],
  providers: [
    ChangeCompany,
    CompanyReader,
    CompanyStore,
    EraseCompany,
    GroupTraitsReader,
    RecordCompanies,
    ReviseProfile,
  ],
  exports: [ChangeCompany, CompanyReader, EraseCompany, GroupTraitsReader, RecordCompanies, ReviseProfile],
})
export class CompaniesModule {}
