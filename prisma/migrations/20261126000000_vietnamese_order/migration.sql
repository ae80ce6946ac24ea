-- Names of people are listed as Vietnamese orders them (… Tân, Trung, Ư …), whatever the database's own collation.
ALTER TABLE person ALTER COLUMN full_name TYPE text COLLATE "vi-x-icu";
