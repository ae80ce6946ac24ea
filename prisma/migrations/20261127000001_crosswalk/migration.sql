-- How what was found under one set reads under another: decided by people, kept as the scoring package's document.
CREATE TABLE "crosswalk" (
  "id" UUID NOT NULL,
  "from_set_id" UUID NOT NULL,
  "to_set_id" UUID NOT NULL,
  "definition" JSON NOT NULL,
  CONSTRAINT "crosswalk_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "crosswalk_two_sets" CHECK (from_set_id <> to_set_id)
);
CREATE UNIQUE INDEX "crosswalk_from_set_id_to_set_id_key" ON "crosswalk"("from_set_id", "to_set_id");
ALTER TABLE "crosswalk"
  ADD CONSTRAINT "crosswalk_from_set_id_fkey" FOREIGN KEY ("from_set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "crosswalk_to_set_id_fkey" FOREIGN KEY ("to_set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
