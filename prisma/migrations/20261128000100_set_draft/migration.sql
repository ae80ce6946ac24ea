-- Sets as somebody edits them, faulty or not, until they are published or discarded.
CREATE TABLE "criteria_set_draft" (
  "id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "base_set_id" UUID NOT NULL,
  "code" TEXT NOT NULL,
  "edition" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "subject" "criteria_subject" NOT NULL,
  "definition" JSON NOT NULL,
  "case_file" TEXT NOT NULL,
  "published_set_id" UUID,
  "closed_at" TIMESTAMPTZ(3),
  "updated_by_id" UUID NOT NULL,
  "updated_as" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "criteria_set_draft_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "criteria_set_draft_published_is_closed" CHECK (published_set_id IS NULL OR closed_at IS NOT NULL)
);
CREATE INDEX "criteria_set_draft_unit_id_created_at_idx" ON "criteria_set_draft"("unit_id", "created_at");
CREATE UNIQUE INDEX "criteria_set_draft_published_set_id_key" ON "criteria_set_draft"("published_set_id");

ALTER TABLE "criteria_set_draft"
  ADD CONSTRAINT "criteria_set_draft_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "criteria_set_draft_base_set_id_fkey" FOREIGN KEY ("base_set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "criteria_set_draft_published_set_id_fkey" FOREIGN KEY ("published_set_id") REFERENCES "criteria_set"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "criteria_set_draft_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a published set was drafted from, and its cases, stay as they were.
CREATE FUNCTION refuse_closed_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a closed draft is immutable' USING ERRCODE = 'check_violation', CONSTRAINT = 'criteria_set_draft_closed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER criteria_set_draft_closed BEFORE UPDATE OR DELETE ON criteria_set_draft
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_draft();

