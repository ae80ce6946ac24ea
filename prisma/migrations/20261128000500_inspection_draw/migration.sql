-- Whom a draw picked for inspection, with everything it followed from: seed, rule, population, past gaps and picks.
-- One document and no child rows: it is published, drawn again and frozen as a whole, and must read for ever as it was
-- written, whatever gardens are renamed or added since.
CREATE TABLE "inspection_draw" (
  "id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "set_id" UUID NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "seed_source" TEXT,
  "reason" TEXT NOT NULL,
  "document" JSON NOT NULL,
  "drawn_by_id" UUID NOT NULL,
  "drawn_as" TEXT NOT NULL,
  "drawn_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "inspection_draw_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "inspection_draw_ordinal" CHECK (ordinal >= 1),
  CONSTRAINT "inspection_draw_reason" CHECK (btrim(reason) <> ''),
  CONSTRAINT "inspection_draw_document" CHECK (
    coalesce(document->>'algorithm', '') <> '' AND coalesce(document->>'seed', '') <> ''
    AND json_typeof(document->'rule') = 'object' AND json_typeof(document->'places') = 'array')
);
CREATE UNIQUE INDEX "inspection_draw_unit_id_set_id_ordinal_key" ON "inspection_draw"("unit_id", "set_id", "ordinal");
CREATE INDEX "inspection_draw_unit_id_drawn_at_idx" ON "inspection_draw"("unit_id", "drawn_at");

ALTER TABLE "inspection_draw"
  ADD CONSTRAINT "inspection_draw_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "inspection_draw_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "inspection_draw_drawn_by_id_fkey" FOREIGN KEY ("drawn_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Drawing again is another draw: the first one stays to be seen.
CREATE TRIGGER inspection_draw_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inspection_draw
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
