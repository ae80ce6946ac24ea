-- The register of household gardens: how each is, whose it is, what it grows and brings in, its plan and its place.
CREATE TYPE "garden_state" AS ENUM ('UNIMPROVED', 'ABANDONED', 'IMPROVED', 'PRODUCTIVE');
CREATE TYPE "target_register" AS ENUM ('OWNED_GARDENS_IMPROVED');

ALTER TABLE "garden"
  ADD COLUMN "state" "garden_state",
  ADD COLUMN "has_owner" BOOLEAN,
  ADD COLUMN "state_on" DATE,
  ADD COLUMN "crops" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "plan_confirmed_on" DATE,
  ADD COLUMN "plan_document" TEXT,
  ADD COLUMN "latitude" DOUBLE PRECISION,
  ADD COLUMN "longitude" DOUBLE PRECISION,
  ADD CONSTRAINT "garden_state_has_its_day" CHECK ((state IS NULL AND has_owner IS NULL) OR state_on IS NOT NULL),
  ADD CONSTRAINT "garden_position" CHECK (
    (latitude IS NULL) = (longitude IS NULL)
    AND (latitude IS NULL OR (latitude BETWEEN 6 AND 24 AND longitude BETWEEN 102 AND 118)));

-- The plan's own words say which register counts a target; plans entered by hand are left alone.
ALTER TABLE "target" ADD COLUMN "register" "target_register";
UPDATE "target" SET "register" = 'OWNED_GARDENS_IMPROVED'
WHERE (code, quote) IN (
  ('T9', '100% vườn hộ có chủ được cải tạo, không có vườn tạp, vườn hoang'),
  ('T11', 'thôn Nậy 100% hoàn thành việc cải tạo vườn'));

CREATE TABLE "garden_income" (
  "id" UUID NOT NULL,
  "garden_id" UUID NOT NULL,
  "year" INTEGER NOT NULL,
  "million_dong" DECIMAL(14,3) NOT NULL,
  CONSTRAINT "garden_income_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "garden_income_amount" CHECK (million_dong >= 0),
  CONSTRAINT "garden_income_year" CHECK (year BETWEEN 1990 AND 2199)
);
CREATE UNIQUE INDEX "garden_income_garden_id_year_key" ON "garden_income"("garden_id", "year");

CREATE TABLE "garden_state_entry" (
  "id" UUID NOT NULL,
  "garden_id" UUID NOT NULL,
  "state" "garden_state",
  "has_owner" BOOLEAN,
  "happened_on" DATE NOT NULL,
  "recorded_by_id" UUID NOT NULL,
  "recorded_as" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "garden_state_entry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "garden_state_entry_garden_id_happened_on_idx" ON "garden_state_entry"("garden_id", "happened_on");

CREATE TABLE "garden_import" (
  "id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "added" INTEGER NOT NULL,
  "updated" INTEGER NOT NULL,
  "unchanged" INTEGER NOT NULL,
  "recorded_by_id" UUID NOT NULL,
  "recorded_as" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "garden_import_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "garden_import_unit_id_idx" ON "garden_import"("unit_id");

ALTER TABLE "garden_income"
  ADD CONSTRAINT "garden_income_garden_id_fkey" FOREIGN KEY ("garden_id") REFERENCES "garden"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "garden_state_entry"
  ADD CONSTRAINT "garden_state_entry_garden_id_fkey" FOREIGN KEY ("garden_id") REFERENCES "garden"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "garden_state_entry_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "garden_import"
  ADD CONSTRAINT "garden_import_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "garden_import_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was counted on a day stays countable: a mistake is answered by another entry.
CREATE FUNCTION refuse_rewriting_garden_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was recorded of a garden on a day is immutable' USING ERRCODE = 'check_violation', CONSTRAINT = 'garden_state_immutable';
END $$;
CREATE TRIGGER garden_state_entry_immutable BEFORE UPDATE OR DELETE ON garden_state_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_garden_state();
