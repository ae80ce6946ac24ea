-- Several people score the same village, commune or garden, each for themselves; their chair settles what they differ in.
-- Their sheets stand apart from assessments: those who assess somewhere see each other's drafts there, and here nobody may.
CREATE TYPE "panel_state" AS ENUM ('OPEN', 'CLOSED', 'FIXED', 'CANCELLED');

CREATE TABLE "panel" (
  "id" UUID NOT NULL,
  "set_id" UUID NOT NULL,
  "unit_id" UUID NOT NULL,
  "garden_id" UUID,
  "assessed_on" DATE NOT NULL,
  "chair_id" UUID NOT NULL,
  "state" "panel_state" NOT NULL DEFAULT 'OPEN',
  "opened_by_id" UUID NOT NULL,
  "opened_as" TEXT NOT NULL,
  "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "closed_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  "cancel_reason" TEXT,
  "assessment_id" UUID,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "panel_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "panel_closed_has_its_time" CHECK (CASE state
    WHEN 'OPEN' THEN closed_at IS NULL
    WHEN 'CANCELLED' THEN true
    ELSE closed_at IS NOT NULL END),
  CONSTRAINT "panel_ended_has_its_time" CHECK ((state IN ('FIXED', 'CANCELLED')) = (ended_at IS NOT NULL)),
  CONSTRAINT "panel_cancelled_has_its_reason" CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL)),
  CONSTRAINT "panel_fixed_has_its_sheet" CHECK ((state = 'FIXED') = (assessment_id IS NOT NULL))
);
CREATE UNIQUE INDEX "panel_assessment_id_key" ON "panel"("assessment_id");
CREATE INDEX "panel_unit_id_opened_at_idx" ON "panel"("unit_id", "opened_at");
CREATE UNIQUE INDEX "panel_one_open" ON "panel"("set_id", "unit_id", COALESCE("garden_id", "unit_id"))
  WHERE state IN ('OPEN', 'CLOSED');

CREATE TABLE "panel_scorer" (
  "id" UUID NOT NULL,
  "panel_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "note" TEXT,
  "submitted_at" TIMESTAMPTZ(3),
  "removed_at" TIMESTAMPTZ(3),
  "removal_reason" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "panel_scorer_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "panel_scorer_removed_has_its_reason" CHECK ((removed_at IS NULL) = (removal_reason IS NULL)),
  CONSTRAINT "panel_scorer_removed_unsent" CHECK (removed_at IS NULL OR submitted_at IS NULL)
);
CREATE INDEX "panel_scorer_panel_id_idx" ON "panel_scorer"("panel_id");
CREATE UNIQUE INDEX "panel_scorer_once" ON "panel_scorer"("panel_id", "person_id") WHERE removed_at IS NULL;

CREATE TABLE "panel_entry" (
  "id" UUID NOT NULL,
  "scorer_id" UUID NOT NULL,
  "indicator_id" UUID NOT NULL,
  "values" JSONB NOT NULL,
  "attested_verdict" "verdict",
  "attested_by_id" UUID,
  "attested_on" DATE,
  "evidence_note" TEXT,
  "evidence" JSONB NOT NULL DEFAULT '[]',
  CONSTRAINT "panel_entry_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "panel_entry_evidence_is_a_list" CHECK (jsonb_typeof("evidence") = 'array')
);
CREATE UNIQUE INDEX "panel_entry_scorer_id_indicator_id_key" ON "panel_entry"("scorer_id", "indicator_id");

CREATE TABLE "panel_decision" (
  "panel_id" UUID NOT NULL,
  "indicator_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  CONSTRAINT "panel_decision_pkey" PRIMARY KEY ("panel_id", "indicator_id")
);

ALTER TABLE "panel"
  ADD CONSTRAINT "panel_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "panel_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "panel_garden_id_fkey" FOREIGN KEY ("garden_id") REFERENCES "garden"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "panel_chair_id_fkey" FOREIGN KEY ("chair_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "panel_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "panel_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "panel_scorer"
  ADD CONSTRAINT "panel_scorer_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "panel_scorer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "panel_entry"
  ADD CONSTRAINT "panel_entry_scorer_id_fkey" FOREIGN KEY ("scorer_id") REFERENCES "panel_scorer"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "panel_entry_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "panel_entry_attested_by_id_fkey" FOREIGN KEY ("attested_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "panel_decision"
  ADD CONSTRAINT "panel_decision_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "panel_decision_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a scorer has sent stays as it was sent, whichever program asks; so does what a chair has decided.
CREATE FUNCTION refuse_sent_panel_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL THEN
    RAISE EXCEPTION 'a sheet that a scorer has sent is immutable' USING ERRCODE = 'check_violation', CONSTRAINT = 'panel_sheet_immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER panel_sheet_immutable BEFORE UPDATE OR DELETE ON panel_scorer
  FOR EACH ROW EXECUTE FUNCTION refuse_sent_panel_sheet();

CREATE FUNCTION refuse_sent_panel_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM panel_scorer
    WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.scorer_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.scorer_id END)
      AND submitted_at IS NOT NULL)
  THEN
    RAISE EXCEPTION 'lines of a sheet that a scorer has sent are immutable'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'panel_entry_immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER panel_entry_immutable BEFORE INSERT OR UPDATE OR DELETE ON panel_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_sent_panel_entry();

CREATE FUNCTION refuse_ended_panel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a panel that has ended is immutable' USING ERRCODE = 'check_violation', CONSTRAINT = 'panel_immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER panel_immutable BEFORE UPDATE OR DELETE ON panel
  FOR EACH ROW EXECUTE FUNCTION refuse_ended_panel();

CREATE TRIGGER panel_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON panel_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
